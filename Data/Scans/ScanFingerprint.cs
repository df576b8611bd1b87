using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace DolphinLean.Data.Scans;

/// <summary>Names the data of a run: equal fingerprints mean the same days with the same rows, however their files are encoded.</summary>
/// <remarks>
/// A day counts with its file's name, its assets, and a 64-bit digest of each kind of number, taken from the decoded columns while they are
/// at hand: a changed bit always changes the digest, and two days of different rows have the same one once in 2^64. The text of all days
/// is hashed with SHA-256.
/// </remarks>
internal sealed class ScanFingerprint
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a day, in date order.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="day">Its rows; null when nothing of the file could be used.</param>
    public void Add(ScanFile file, ScanDay? day)
    {
        _text.Append(Path.GetFileName(file.Path)).Append('\n');
        if (day is not null)
        {
            _text.AppendJoin(',', day.AssetNames).Append('\n');
            _text.Append(CultureInfo.InvariantCulture, $"{day.Rows} {day.PriceDigest} {DigestOf(day.Timestamps, day)} {DigestOf(day.ScanNumbers, day)}");
            foreach (var feature in day.Features)
                _text.Append(CultureInfo.InvariantCulture, $" {PriceSurvey.Digest(feature.AsSpan(0, day.Rows))}");
            _text.Append('\n');
        }
    }

    /// <summary>The fingerprint of the days so far: 64 lower-case hexadecimal digits.</summary>
    public string Value => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString())));

    private static ulong DigestOf(long[] values, ScanDay day) => PriceSurvey.Digest(MemoryMarshal.Cast<long, double>(values.AsSpan(0, day.Rows)));
}
