/** A name that every file system takes, and that cannot lead out of the folder shown in the dialog. */
export function safeFileName(suggested: string): string {
  const name = suggested
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  return name === '' ? 'salondesk' : reserved ? `_${name}` : name
}
