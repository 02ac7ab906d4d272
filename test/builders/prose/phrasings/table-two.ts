import type { Phrasing } from '../phrasing.ts'

const kind = '(行政规范性文件|规范性文件)'

/** Documents, decisions and fees of the edition of 2021. */
export const tableTwoPhrasings: readonly Phrasing[] = [
  {
    needs: ['2021'],
    words: `(全年|本年度|{year}年，{self}|)(共|)(制发|制定|制作)${kind}{made}件，废止{repealed}件，现行有效{valid}件。`,
  },
  {
    needs: ['2021'],
    words: `(全年|本年度|)(新|)(制发|制定)${kind}{made}件，废止${kind}{repealed}件，(截至{year}年底，|截至年底|)现行有效(的|)${kind}{valid}件。`,
  },
  { needs: ['2021'], words: `{self}${kind}(制发|制定){made}件、废止{repealed}件、现行有效{valid}件。` },
  {
    needs: ['2021'],
    words: `对主动公开的${kind}(开展|进行)清理，(本年度|全年)制发{made}件，废止{repealed}件，现行有效{valid}件。`,
  },
  {
    needs: ['2021'],
    words: `制发规章{ruleMade}件，废止{ruleRepealed}件，现行有效{ruleValid}件；制发${kind}{made}件，废止{repealed}件，现行有效{valid}件。`,
  },
  {
    needs: ['2021', 'licences>0'],
    words: `(全年|本年度|)(共|)作出行政许可决定{licences}件(、|，)行政处罚决定{fines}件(、|，)行政强制决定{force}件。`,
  },
  { needs: ['2021', 'licences>0'], words: `(全年|本年度|)(办理|实施)行政许可{licences}件，(作出|办理)行政处罚{fines}件。` },
  {
    needs: ['2021', 'licences>0'],
    words: `行政许可处理决定(数量|){licences}(件|宗)；行政处罚处理决定(数量|){fines}(件|宗)；行政强制处理决定(数量|){force}(件|宗)。`,
  },
  { needs: ['2021', 'fees>0'], words: `(全年|本年度|)(收取|)行政事业性收费(金额|)(共计|共|为|){fees}万元。` },
  {
    needs: ['2021'],
    words: `(截至|截止){year}年底，{self}现行有效的${kind}(共|)(有|){valid}件，(当年|本年)(新|)(制定|制发){made}件、废止{repealed}件。`,
  },
  {
    needs: ['2021', 'licences>0'],
    words: `${kind}：制发{made}件、废止{repealed}件、现行有效{valid}件。行政许可：{licences}件。行政处罚：{fines}件。行政强制：{force}件。`,
  },
  { needs: ['2021', 'licences>0'], words: `依法(作出|实施)行政许可{licences}件次，行政处罚{fines}件次，行政强制{force}件次。` },
  {
    needs: ['2021', 'fees>0'],
    words: `(全年|本年度|)行政事业性收费(总额|收入|)(为|共计|){fees}万元，(全部|已全部|)(上缴国库|纳入预算管理)。`,
  },
  { needs: ['2021', 'repealed=0'], words: `{self}(本年|全年)(未废止|没有废止)${kind}。` },
  {
    needs: ['2021', 'licences>0'],
    words: `行政许可、行政处罚(、|和)行政强制(处理|)决定(数量|)(分别|依次)为{licences}件、{fines}件(、|和){force}件。`,
  },
  { needs: ['2021'], words: `制发(、|和)废止${kind}分别为{made}件(、|和){repealed}件，现行有效{valid}件。` },
  { needs: ['2021'], words: `${kind}制发、废止、现行有效(件数|数量)依次为{made}件、{repealed}件、{valid}件。` },
  {
    needs: ['2021', 'licences>0'],
    words: `(全年|)分别作出行政许可决定{licences}件、行政处罚决定{fines}件、行政强制决定{force}件。`,
  },
  {
    needs: ['2021', 'licences>0'],
    words: `行政许可（{licences}件）、行政处罚（{fines}件）、行政强制（{force}件）(结果|情况)按规定公示。`,
  },
  { needs: ['2021', 'ruleValid>0'], words: `规章(和|、)${kind}现行有效(件数|数)分别为{ruleValid}件、{valid}件。` },
  { needs: ['2021', 'made=0'], words: `{self}(本年|全年)(未制发|没有制定|未出台)${kind}。` },
  { needs: ['2021', 'fines=0'], words: `(本年度|全年)(未作出行政处罚决定|未实施行政处罚)。` },
  { needs: ['2021', 'force=0'], words: `(本年度|全年)(未作出|未实施)行政强制(决定|)。` },
  { needs: ['2021', 'fees=0'], words: `(全年|本年度)(未收取|没有收取|无)行政事业性收费。` },
]
