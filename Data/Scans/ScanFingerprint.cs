using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DolphinLean.Data.Scans;

/// <summary>Names the data of a run: equal fingerprints mean the same days with the same bytes.</summary>
public static class ScanFingerprint
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>
    /// SHA-256 over each day's file name, length and content, in date order, as 64 lower-case hexadecimal digits. Reads every
    /// byte, at some 2 GB/s; nothing less would see every change.
    /// </summary>
    public static string Of(IEnumerable<ScanFile> days)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            foreach (var day in days)
                Append(hash, day.Path, chunk);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string path, byte[] chunk)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        hash.AppendData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}\n{file.Length}\n")));
        for (int read; (read = file.Read(chunk)) > 0;)
            hash.AppendData(chunk.AsSpan(0, read));
    }
}
