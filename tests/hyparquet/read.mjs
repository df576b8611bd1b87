// Prints every row of Parquet files as one JSON array of texts, so that a test can compare them without loss:
// numbers as the hexadecimal bits of their double, integers of 64 bits and timestamps in decimal, bytes in hexadecimal.
// usage: node read.mjs FILE...
import { readFileSync } from 'node:fs'
import { parquetMetadataAsync, parquetRead } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const asStored = {
  timestampFromMilliseconds: value => value,
  timestampFromMicroseconds: value => value,
  timestampFromNanoseconds: value => value,
}

function text(value) {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') {
    const view = new DataView(new ArrayBuffer(8))
    view.setFloat64(0, value)
    return view.getBigUint64(0).toString(16).padStart(16, '0')
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return String(value)
}

for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const metadata = await parquetMetadataAsync(file)
  console.log(JSON.stringify({ path, rows: Number(metadata.num_rows), columns: metadata.schema.slice(1).map(element => element.name) }))
  await parquetRead({
    file, metadata, compressors, parsers: asStored, utf8: false,
    onComplete: rows => rows.forEach(row => console.log(JSON.stringify(row.map(text)))),
  })
}
