import type { Phrasing } from '../phrasing.ts'

/** Who asked: natural persons, the kinds of organisations, all of them together; by which way. */
export const applicantPhrasings: readonly Phrasing[] = [
  {
    needs: ['new>0', 'firms>0'],
    words:
      '(收到|受理)政府信息公开申请{new}件，其中自然人(申请|提出|){person}件，(法人或其他组织|法人和其他组织)(申请|提出|){firms}件。',
  },
  {
    needs: ['new>0', 'firms>0'],
    words:
      '从申请(人|主体)(类型|情况|)看，自然人(申请|){person}件，占{person%new}；法人或者其他组织(申请|){firms}件，占{firms%new}。',
  },
  {
    needs: ['new>0', 'firms>0'],
    words: '(收到|新收)申请{new}件（自然人{person}件、(法人或其他组织|法人及其他组织){firms}件）。',
  },
  {
    needs: ['new>0', 'firms>0'],
    words:
      '申请人中，自然人{person}件，商业企业{business}件，科研机构{research}件，社会公益组织{public}件，法律服务机构{legal}件，其他{others}件。',
  },
  { needs: ['new>0', 'firms=0'], words: '(收到|受理)政府信息公开申请{new}件，均为自然人(申请|提出)。' },
  { needs: ['new>0', 'firms=0'], words: '(收到|受理)政府信息公开申请{new}件（均为自然人提交）。' },
  {
    needs: ['new>2'],
    words:
      '(收到|接到)政府信息公开申请{new}件，(其中，|其中：|其中)(通过|)网络申请{split1}件(、|，)(信函|邮寄)申请{split2}件(、|，)当面申请{split3}件。',
  },
  {
    needs: ['new>2'],
    words:
      '从申请(方式|渠道)看，网络申请{split1}件，占{split1%new}；(信函|邮寄)申请{split2}件，占{split2%new}；(当面|现场)申请{split3}件，占{split3%new}。',
  },
  { needs: ['new>0', 'firms>0'], words: '申请人为自然人的{person}件，为法人或其他组织的{firms}件。' },
  {
    needs: ['new>0', 'firms>0'],
    words:
      '(收到|新收)政府信息公开申请{new}件（其中自然人{person}件，商业企业{business}件，科研机构{research}件，社会公益组织{public}件，法律服务机构{legal}件，其他{others}件）。',
  },
  {
    needs: ['new>0', 'firms>0'],
    words: '(收到|受理)政府信息公开申请{new}件，(按申请主体分|从申请主体看)：自然人{person}件，法人或其他组织{firms}件。',
  },
  {
    needs: ['new>2'],
    words:
      '(收到|接到)政府信息公开申请{new}件。(其中|从申请途径看)，(网站在线|在线|互联网)提交{split1}件，(邮政寄送|邮寄|信函){split2}件，(窗口|当面)递交{split3}件。',
  },
  {
    needs: ['new>0', 'firms>0'],
    words:
      '(收到|受理)政府信息公开申请{new}件，其中自然人(、|和)(法人或其他组织|法人和其他组织)分别(提出|提交|申请){person}件(、|和){firms}件。',
  },
  {
    needs: ['new>0', 'firms>0'],
    words:
      '自然人、商业企业、科研机构、社会公益组织、法律服务机构提出的申请(分别|依次)为{person}件、{business}件、{research}件、{public}件、{legal}件。',
  },
  {
    needs: ['new>0', 'firms>0'],
    words:
      '申请主体(：|为)自然人（{person}件）、商业企业（{business}件）、科研机构（{research}件）、社会公益组织（{public}件）、法律服务机构（{legal}件）。',
  },
  { needs: ['new>0', 'firms>0'], words: '政府信息公开申请中，{person}件由自然人提出，{firms}件由法人或其他组织提出。' },
]
