/**
 * Read the CSRF token from the two meta tags that Spring's documentation suggests. It is
 * read anew for each use, since a page may replace it.
 *
 * @returns {Record<string, string>} the header, or nothing if the page has no token
 */
export function csrfHeaders() {
  const token = content('_csrf')
  const header = content('_csrf_header')
  return token && header ? { [header]: token } : {}
}

/** @param {string} name */
function content(name) {
  return /** @type {HTMLMetaElement | null} */ (document.querySelector(`meta[name="${name}"]`))?.content
}
