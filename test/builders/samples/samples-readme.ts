import type { Sample } from './sample.ts'

/** samples/README.md: what each sample is and what is planted in it. */
export function samplesReadme(samples: readonly Sample[]): string {
  const rows = samples.map(({ fileName, looks, planted }) => {
    const found = planted.length === 0 ? '无（应无“错误”级疑点）' : planted.map((each) => each.what).join('；')
    return `| ${fileName} | ${looks} | ${found} |`
  })
  return `# 样例

这里的年度报告全部由本项目编写，所涉机关、地名、电话均属虚构，仅供试用和测试。可整个文件夹拖入窗口导入。
青禾区人社局的两份报告是同一机关的连续两个年度。

| 文件 | 版式 | 有意埋入的问题 |
|---|---|---|
${rows.join('\n')}

\`expected.json\` 逐格列出每份样例印出的数值（\`cells\`：格 → 原样字符，空白或没有此格为 null）、可以读不出的格（\`mayRefuse\`）
和应当发现的问题（\`expect\`）。全部文件由 \`node scripts/make-samples.ts\` 生成，来源在 \`test/builders/samples/\`，不要直接修改。
`
}
