// Runs in the head, before anything is painted: otherwise a dark page would flash light.
const asked = localStorage.getItem('almanac-theme')
const dark = asked ? asked === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
document.documentElement.dataset.theme = dark ? 'dark' : 'light'
