/** 人数多的方案在后台试算、发布。 */
export const planWork = {
  plan: { run: '正在后台试算', replan: '正在后台试算重排', publish: '正在后台发布' },
  mine: '人数较多，要等一会儿；可以离开此页，完成后在页面上方的后台工作里也能打开。',
  other: '由{{name}}发起；完成之前不能再试算或发布。',
  ready: '试算好了。',
  open: '打开复核',
} as const;
