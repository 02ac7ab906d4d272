import type { Phrasing } from '../phrasing.ts'

const cause = '(因|由)政府信息公开(工作|)'

/** Reconsideration and litigation. */
export const disputePhrasings: readonly Phrasing[] = [
  {
    needs: ['appeals+suits>0'],
    words: `(全年|本年度|{year}年，)${cause}(被申请|引起的|引发的|引发|产生的)行政复议(案件|){appeals}(件|起)(、|，|；)(被提起|引发的|)行政诉讼(案件|){suits}(件|起)。`,
  },
  {
    needs: ['appeals>0'],
    words: `(全年|本年度|{year}年，)${cause}被申请行政复议{appeals}件，其中(结果|)维持{upheld}件，(结果|)纠正{corrected}件，其他结果{otherEnd}件，尚未审结{pending}件。`,
  },
  {
    needs: ['suits>0'],
    words: `(全年|本年度|){self}${cause}被提起行政诉讼{suits}件，其中未经复议直接起诉{direct}件，复议后起诉{after}件。`,
  },
  {
    needs: ['appeals+suits=0'],
    words: `(全年|本年度|{year}年，)(未发生|没有发生|未产生|无)(因|)政府信息公开(工作|)(引起|引发|产生|申请)(的|)行政复议(、|和|或)行政诉讼(案件|的情况|情况|)。`,
  },
  { needs: ['appeals+suits=0'], words: `政府信息公开(类|)行政复议0件，行政诉讼0件。` },
  {
    needs: ['appeals>0', 'suits=0'],
    words: `(全年|本年度|)(发生|收到)(因|涉及)政府信息公开(申请|)(引起的|的)行政复议(案件|){appeals}件，未发生(因|涉及)政府信息公开(引起的|的|)行政诉讼(案件|)。`,
  },
  {
    needs: ['suits>0', 'appeals=0'],
    words: `(全年|本年度|)无(因|涉及)政府信息公开(引起的|的)行政复议案件；政府信息公开(类|)行政诉讼(案件|){suits}件。`,
  },
  {
    needs: ['appeals+suits>0'],
    words: `{self}${cause}被申请行政复议{appeals}次、被提起行政诉讼{suits}次。`,
  },
  {
    needs: ['appeals>0', 'suits>0'],
    words: `行政复议方面，(共|)${cause}(引发|发生)行政复议{appeals}件，结果维持{upheld}件、结果纠正{corrected}件、其他结果{otherEnd}件、尚未审结{pending}件。行政诉讼方面，${cause}(引发|发生)行政诉讼{suits}件。`,
  },
  { needs: ['appeals+suits>0'], words: `涉及政府信息公开的(行政|)复议(案件|){appeals}件，(行政|)诉讼(案件|){suits}件。` },
  {
    needs: ['appeals+suits=0'],
    words: `(全年|本年度|)(未发生一起|没有一起)因政府信息公开(引发|引起)的行政复议(或|、|和)行政诉讼。`,
  },
  {
    needs: ['appeals+suits>0'],
    words: `${cause}(引发|引起|产生)的行政复议(、|和)行政诉讼(案件|)(分别|依次)为{appeals}件(、|和){suits}件。`,
  },
  {
    needs: ['suits>0'],
    words: `未经复议直接起诉(、|和)复议后起诉的政府信息公开行政诉讼分别为{direct}件(、|和){after}件。`,
  },
  {
    needs: ['appeals+suits=0'],
    words: `${cause}(引发|引起)的行政复议、行政诉讼(均为0件|数量均为零)。`,
  },
  { needs: ['appeals+suits=0'], words: `政府信息公开行政复议、行政诉讼：无。` },
  {
    needs: ['appeals>0'],
    words: `政府信息公开行政复议案件中，结果维持、结果纠正分别为{upheld}件、{corrected}件。`,
  },
]
