// What the three sessions share: where the exchange is, checks that say what they check, and waiting.
import assert from 'node:assert/strict'

export const [rest, socket, key, secret] = process.argv.slice(2)

let checks = 0

export function check(what, isTrue, found) {
  assert.ok(isTrue, `${what}; found ${JSON.stringify(found)}`)
  checks++
}

export function same(what, found, expected) {
  assert.deepEqual(found, expected, what)
  checks++
}

/** Resolves with the first value that `find` gives, looked for again and again for some seconds. */
export async function eventually(what, find, seconds = 10) {
  for (let i = 0; i < seconds * 20; i++) {
    const found = await find()
    if (found) {
      checks++
      return found
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  assert.fail(`${what}: not within ${seconds} s`)
}

/** Runs a call that must fail, and gives its error. */
export async function failure(what, call) {
  let answer
  try {
    answer = await call()
  } catch (error) {
    checks++
    return error
  }
  assert.fail(`${what}: expected a refusal, got ${JSON.stringify(answer)}`)
}

export function finish() {
  console.log(`${checks} checks`)
  process.exit(0)
}
