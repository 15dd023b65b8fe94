document.title = 'placeholder'
export {}
