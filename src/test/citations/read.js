// Reads citations from standard input and prints what was understood of them as CSL-JSON.
import { readFileSync } from 'node:fs'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'

console.log(JSON.stringify(new Cite(readFileSync(0, 'utf8')).data))
