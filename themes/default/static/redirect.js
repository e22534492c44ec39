// From an older address to the same place on the page that it leads to: a refresh would lose the number that was linked to.
location.replace(document.currentScript.dataset.to + location.hash);
