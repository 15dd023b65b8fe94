export const projector = {
  title: '投屏',
}
