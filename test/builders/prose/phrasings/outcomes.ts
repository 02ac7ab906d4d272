import type { Phrasing } from '../phrasing.ts'

const lead = '(从办理结果看，|办理结果为：|办结的申请中，|答复情况如下：|办理结果：|其中，)'
const sep = '(，|、|；)'

/** How the applications ended; every group, with or without shares, or the single reasons. */
export const outcomePhrasings: readonly Phrasing[] = [
  {
    needs: ['done>0'],
    words: `${lead}予以公开(的|){granted}件，部分公开(的|){partial}件，不予公开(的|){denied}件，无法提供(的|){unavailable}件，不予处理(的|){refused}件，其他处理(的|){other}件。`,
  },
  {
    needs: ['done>0'],
    words: `${lead}(同意公开|予以公开|准予公开){granted}件${sep}部分公开{partial}件${sep}不予公开{denied}件${sep}(因本机关不掌握等原因|)无法提供{unavailable}件${sep}不予处理{refused}件${sep}(作其他处理|其他处理){other}件。`,
  },
  {
    needs: ['done>0'],
    words: `${lead}予以公开(及|和|或|、)部分公开{both}件，占{both%done}；不予公开{denied}件，占{denied%done}；无法提供{unavailable}件，占{unavailable%done}；不予处理{refused}件，占{refused%done}；其他处理{other}件，占{other%done}。`,
  },
  {
    needs: ['done>0'],
    words: `${lead}予以公开{granted}件(（占{granted%done}）|)，部分公开{partial}件(（占{partial%done}）|)，不予公开{denied}件，无法提供{unavailable}件。`,
  },
  {
    needs: ['secret>0'],
    words: `不予公开的申请中，属于国家秘密{secret}件，保护第三方合法权益{third}件，属于三类内部事务信息{internal}件，属于四类过程性信息{process}件。`,
  },
  {
    needs: ['denied>0', 'done>0'],
    words: `${lead}不予公开{denied}件（(其中|)属于三类内部事务信息{internal}件、属于四类过程性信息{process}件）。`,
  },
  {
    needs: ['unavailable>0'],
    words: `${lead}(因|)本机关不掌握相关政府信息{notHeld}件，没有现成信息需要另行制作{creation}件，补正后申请内容仍不明确{unclear}件。`,
  },
  {
    needs: ['refused>0'],
    words: `${lead}信访举报投诉类申请{complaint}件，重复申请{repeated}件，无正当理由大量反复申请{excessive}件。`,
  },
  {
    needs: ['done>0'],
    words: `(全年|)作出答复{done}件，其中：予以公开{granted}件；部分公开{partial}件；不予公开{denied}件；无法提供{unavailable}件；不予处理{refused}件；其他处理{other}件。`,
  },
  {
    needs: ['done>0'],
    words: `(答复中|其中|办结的申请中)，{granted}件予以公开，{partial}件部分公开，{denied}件不予公开，{unavailable}件无法提供，{refused}件不予处理，{other}件作其他处理。`,
  },
  {
    needs: ['done>0'],
    words: `按答复类型(统计|划分|看)，“予以公开”{granted}件、“部分公开”{partial}件、“不予公开”{denied}件、“无法提供”{unavailable}件、“不予处理”{refused}件、“其他处理”{other}件。`,
  },
  {
    needs: ['done>0'],
    words: `答复情况：1.予以公开{granted}件；2.部分公开{partial}件；3.不予公开{denied}件；4.无法提供{unavailable}件；5.不予处理{refused}件；6.其他处理{other}件。`,
  },
  {
    needs: ['denied>0', 'done>0'],
    words: `因(申请的信息|)属于内部事务信息不予公开{internal}件，因属于过程性信息不予公开{process}件。`,
  },
  {
    needs: ['unavailable>0'],
    words: `(无法提供的申请中|申请无法提供的情形中)，本机关不掌握{notHeld}件、需要另行制作{creation}件、补正后(内容|)仍不明确{unclear}件。`,
  },
  {
    needs: ['done>0'],
    words: `${lead}予以公开(申请|){granted}件，占(办结|答复)(总数|量|)的{granted%done}；不予公开(申请|){denied}件，占{denied%done}。`,
  },
  {
    needs: ['done>0'],
    words: `办结的申请中，予以公开、部分公开、不予公开、无法提供(、|和)不予处理(分别|依次)(为|有){granted}件、{partial}件、{denied}件、{unavailable}件(、|和){refused}件。`,
  },
  {
    needs: ['done>0'],
    words: `申请办理结果(：|为)予以公开（{granted}件）、部分公开（{partial}件）、不予公开（{denied}件）、无法提供（{unavailable}件）。`,
  },
  {
    needs: ['done>0'],
    words: `办结的申请中：①予以公开{granted}件；②部分公开{partial}件；③不予公开{denied}件；④无法提供{unavailable}件；⑤不予处理{refused}件。`,
  },
  {
    needs: ['denied>0', 'done>0'],
    words: `(答复|办结)申请{done}件，其中公开类{both}件（予以公开{granted}件、部分公开{partial}件），不予公开{denied}件（属于国家秘密{secret}件、涉及第三方合法权益{third}件、三类内部事务信息{internal}件、四类过程性信息{process}件等）。`,
  },
  {
    needs: ['done>0'],
    words: `办结申请{done}件，其中{granted}件予以公开，占{granted%done}；{denied}件不予公开，占{denied%done}。`,
  },
]
