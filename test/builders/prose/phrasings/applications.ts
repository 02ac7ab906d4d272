import type { Phrasing } from '../phrasing.ts'

const received = '(共|一共|总共|)(收到|受理|接到|接收|收悉)(公民、法人和其他组织(提出的|)|社会公众|)'
const subject = '(政府信息公开申请|依申请公开申请|信息公开申请|依申请公开)(共计|共|数量|)'
const unit = '(件|件|件|份|宗|起)'
const carried = '(上年|上年度|{lastYear}年|{lastYear}年度)(结转|转接|接转)(政府信息公开申请|申请|)(数量|){over}件'
const finished = '(已|当年|本年度|年内|)(共|)(办结|办理完毕)(政府信息公开申请|申请|){done}件'
const forward =
  '((结转|接转)(下年度|至下年度|{nextYear}年)(继续办理|办理|)|转入下年度办理|顺延至{nextYear}年(办理|答复)|结转下一年度继续办理){next}件'
const rest =
  '(其余|剩余|另有|){next}件(结转下年度(继续|)办理|结转至{nextYear}年(办理|答复)|按规定(顺延|延期)至{nextYear}年(办理|答复))'
const when = '({year}年|{year}年度|本年度|全年|报告期内)(，|){self}'

/** Applications received, carried over, finished and carried forward. */
export const applicationPhrasings: readonly Phrasing[] = [
  {
    needs: ['over>0', 'next>0'],
    words: `${when}${received}${subject}{new}${unit}，${carried}，${finished}，(${forward}|${rest})。`,
  },
  { needs: ['next>0'], words: `${when}${received}${subject}{new}${unit}。${finished}，(${forward}|${rest})。` },
  { needs: ['over>0'], words: `${when}新收(政府信息公开|)申请{new}件(、|，)${carried}(，合计{all}件|)。${finished}。` },
  {
    needs: ['over>0', 'next>0'],
    words: `${when}(共|)受理(政府信息公开|)申请{all}件（(含|其中|包括)${carried}），${finished}，(${forward}|${rest})。`,
  },
  {
    needs: ['over>0', 'next>0'],
    words: `${when}(共|)办理政府信息公开申请{all}件，其中(本年|)新收{new}件(、|，)上年结转{over}件；${finished}，(${forward}|${rest})。`,
  },
  {
    needs: ['over=0', 'next=0', 'new>0'],
    words: `${when}${received}${subject}{new}${unit}，(均已|全部|已全部)(按期|依法|按时|在法定期限内)(答复|办结|办理完毕)。`,
  },
  {
    needs: ['over=0', 'next=0', 'new>0'],
    words: `${when}${received}${subject}{new}${unit}，${finished}，(无结转下年度(办理|)件|没有结转下年度的申请|办结率100%)。`,
  },
  {
    needs: ['new>0'],
    words: `(在|)依申请公开(方面|工作中)，${when}${received}${subject}{new}${unit}(，较(上年|{lastYear}年)(增长|减少){random}%|，同比(增加|减少){random}件|)。`,
  },
  { needs: ['new>0'], words: `{year}年1月1日至12月31日，{self}${received}{new}件(政府信息公开|依申请公开|信息公开)申请。` },
  {
    needs: ['next>0', 'over=0'],
    words: `${when}${received}${subject}{new}${unit}，除{next}件结转下年(度|)办理外，其余均已(按期|依法|)(答复|办结)。`,
  },
  { needs: ['new>0', 'over=0'], words: `${when}依申请公开(事项|件)共{new}件，已(办结|答复){done}件(，其余正在办理中|)。` },
  {
    needs: ['next>0', 'over>0'],
    words: `(收到|新收)申请{new}件，${carried}，${finished}，结转下年度继续办理{next}件。`,
  },
  {
    needs: ['new=0', 'over=0'],
    words: `${when}(未收到|没有收到|未接到|未收悉|无)(任何|)(政府信息公开申请|依申请公开|信息公开申请|依申请公开事项|依申请公开申请)。`,
  },
  { needs: ['new=0', 'over=0'], words: `${when}(收到|受理)${subject}0件(，上年结转0件|)。` },
  {
    needs: ['over=0', 'next=0', 'new>0'],
    words: `${when}(依法|)受理的(政府信息公开|依申请公开)申请总数为{new}件，(均|)已(全部|)(在规定时限内|按规定时限)予以答复。`,
  },
  {
    needs: ['over>0', 'next>0'],
    words: `{year}年(全年|)(共|)登记(政府信息公开|)申请{new}件，加上{lastYear}年结转的{over}件，全年应办{all}件；(实际|)办结{done}件，转{nextYear}年办理{next}件。`,
  },
  {
    needs: ['over>0', 'next>0'],
    words: `依申请公开(工作|)办理情况(：|为：|如下：)新收申请{new}件，上年结转{over}件，办理答复{done}件，延至{nextYear}年(办理|答复){next}件。`,
  },
  { needs: ['new>0'], words: `申请人通过(网络|信函|当面|在线平台)等方式向{self}提出政府信息公开申请{new}件。` },
  { needs: ['next=0', 'over=0', 'new>0'], words: `{self}{year}年收到的政府信息公开申请为{new}件，(按时|按期|)办结率为100%。` },
  {
    needs: ['over>0'],
    words: `(新接收|新收到)申请{new}件，连同上年(未办结|结转)的{over}件，合计{all}件，(其中|)年内办结{done}件。`,
  },
  { needs: ['over=0', 'next=0', 'new>0'], words: `{new}件政府信息公开申请(全部|均)(已|)(按期|依法|按时)(办结|答复)。` },
  {
    needs: ['over>0', 'next=0'],
    words: `(收到|新收)政府信息公开申请{new}件，上年度结转的{over}件(申请|)(均|)已办结，全年(共|)办结{done}件。`,
  },
  {
    needs: ['next>0', 'over=0'],
    words: `${when}${received}${subject}{new}${unit}，${finished}；(另有|尚有|还有){next}件(因|)未到(答复|办理)期限，(将|)于{nextYear}年(继续|)(办理|答复)。`,
  },
  { needs: ['new>0'], words: `依申请公开(受理量|申请量)为{new}件，较(上年|{lastYear}年)(增加|减少){random}件。` },
  {
    needs: ['new>0'],
    words: `{self}(全年|)(共|)收到依申请公开(政府信息|)的?申请(书|){new}(份|件)。`.replace('的?', '(的|)'),
  },
  { needs: ['new=0', 'over=0'], words: `${when}依申请公开受理量为0件。` },
  { needs: ['new=0', 'over=0'], words: `${when}(没有|无)(公民、法人或者其他组织|群众)(向{self}|)提出政府信息公开申请。` },
  {
    needs: ['new>0'],
    words: `政府信息公开申请(新收量、办结量|新收、办结数量)(分别为|依次为|分别是){new}件(、|和){done}件。`,
  },
  { needs: ['over>0'], words: `${when}新收(、|和)上年结转(政府信息公开|)申请分别为{new}件(、|和){over}件。` },
  { needs: ['new>0'], words: `${when}分别(收到、办结|受理、办结)政府信息公开申请{new}件(、|和){done}件。` },
  {
    needs: ['over>0', 'next>0'],
    words: `新收、办结、结转下年(度|)(的|)政府信息公开申请(依次|分别)为{new}件、{done}件、{next}件。`,
  },
  {
    needs: ['next>0', 'new>0'],
    words: `(政府信息公开申请办理情况|依申请公开)：(收|收到|新收){new}件(、|，)(办|办结|结){done}件(、|，)(结转|转|结转下年){next}件。`,
  },
  { needs: ['new>0'], words: `${when}共有{new}件政府信息公开申请(，均依法登记|)。` },
  {
    needs: ['new>0'],
    words: `(申请人|社会公众|群众)(通过|以)(信函、网络、当面|网上、邮寄)(等方式|等渠道|等形式)(提出|提交)(政府信息公开|)申请{new}件。`,
  },
  {
    needs: ['new>0'],
    words: `申请量(由|从)(上年|{lastYear}年)的{random}件(增加到|上升至|减少到|降至|增至){new}件。`,
  },
  { needs: ['new>0'], words: `申请量(比|较)上年(增加|减少){random}件，达(到|){new}件。` },
  {
    needs: ['next>0', 'new>0'],
    words: `${when}${received}${subject}{new}件，(到期申请|应答复的申请|法定期限届满的)(均|全部)(已|)按期(答复|办结)。`,
  },
  { needs: ['next>0', 'new>0'], words: `截至{nextYear}年(1月底|1月31日)，{year}年度收到的{new}件申请已全部(办结|答复)。` },
  { needs: ['new>0'], words: `政府信息公开申请（共{new}件）均依法(登记|受理)。` },
  { needs: ['new>0'], words: `{lastYear}年度(共|)收到申请{random}件，{year}年度(共|)收到申请{new}件。` },
  { needs: ['new>0'], words: `{lastYear}年、{year}年收到政府信息公开申请分别为{random}件、{new}件。` },
  { needs: ['new=0', 'over=0'], words: `(本年度新收、结转政府信息公开申请均为0件|政府信息公开申请数量为零|依申请公开零申请)。` },
  { needs: ['new=0', 'over=0'], words: `(全年无人申请政府信息公开|未接到任何形式的政府信息公开申请|依申请公开情况：无)。` },
  { needs: ['next=0'], words: `(无|没有)结转(至|)下年(度|)(继续|)办理的申请。` },
]
