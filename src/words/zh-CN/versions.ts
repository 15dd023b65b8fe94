export const versions = {
  draft: '草稿',
}
