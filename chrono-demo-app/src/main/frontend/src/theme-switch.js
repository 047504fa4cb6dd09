/** Lets the visitor choose between light and dark; until then the system's wish counts. */
export class ThemeSwitch {
  #root = document.documentElement

  connect() {
    for (const button of document.querySelectorAll('[data-theme-switch]')) {
      button.addEventListener('click', () => this.#choose(this.#isDark() ? 'light' : 'dark'))
    }
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (wish) => {
      if (!localStorage.getItem('almanac-theme')) {
        this.#show(wish.matches ? 'dark' : 'light')
      }
    })
  }

  #isDark() {
    return this.#root.dataset.theme === 'dark'
  }

  #choose(theme) {
    localStorage.setItem('almanac-theme', theme)
    this.#show(theme)
  }

  #show(theme) {
    this.#root.dataset.theme = theme
    document.dispatchEvent(new CustomEvent('almanac:theme'))
  }
}
