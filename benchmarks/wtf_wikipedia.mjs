// Reads articles with the npm package wtf_wikipedia as benchmarks/run.py bids it, one line each way: in goes the path of an
// article, out come the seconds of processor time that reading it and making its JSON objects took.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const require = createRequire(join(process.argv[2], 'node_modules', 'index.js'))
const wtf = require('wtf_wikipedia')

for await (const path of createInterface({ input: process.stdin })) {
  const text = readFileSync(path, 'utf8')
  const start = process.cpuUsage()
  wtf(text).json()
  const spent = process.cpuUsage(start)
  process.stdout.write((spent.user + spent.system) / 1e6 + '\n')
}
