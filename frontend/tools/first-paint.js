// Before anything is drawn: the light or dark that the reader chose, so that no page flashes in the other.
const chosen = localStorage.getItem('throughline.theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
