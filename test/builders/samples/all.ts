import { chenghuHealth2024 } from './chenghu-health-2024.ts'
import { honganTransport2021 } from './hongan-transport-2021.ts'
import { jiyangFinance2020 } from './jiyang-finance-2020.ts'
import { lanjiangEnvironment2024 } from './lanjiang-environment-2024.ts'
import { lanjiangWater2025 } from './lanjiang-water-2025.ts'
import { lumingInsurance2024 } from './luming-insurance-2024.ts'
import { qinghe2024 } from './qinghe-2024.ts'
import { qinghe2025 } from './qinghe-2025.ts'
import type { Sample } from './sample.ts'
import { shuyuMarket2023 } from './shuyu-market-2023.ts'
import { songxiuOffice2022 } from './songxiu-office-2022.ts'
import { tangxiEducation2023 } from './tangxi-education-2023.ts'
import { wangxiuCulture2024 } from './wangxiu-culture-2024.ts'
import { wangxiuHousing2023 } from './wangxiu-housing-2023.ts'
import { xingwuResources2025 } from './xingwu-resources-2025.ts'
import { yanchiCivil2025 } from './yanchi-civil-2025.ts'

/** The bundled samples in the order of samples/README.md. */
export const samples: readonly Sample[] = [
  qinghe2024,
  qinghe2025,
  tangxiEducation2023,
  lanjiangEnvironment2024,
  shuyuMarket2023,
  songxiuOffice2022,
  lumingInsurance2024,
  honganTransport2021,
  chenghuHealth2024,
  xingwuResources2025,
  yanchiCivil2025,
  jiyangFinance2020,
  wangxiuHousing2023,
  lanjiangWater2025,
  wangxiuCulture2024,
]
