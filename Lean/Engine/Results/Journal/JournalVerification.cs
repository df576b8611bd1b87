using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DolphinLean.Engine.Results.Journal;

/// <summary>What reading a journal again found.</summary>
/// <param name="Lines">Lines that hold.</param>
/// <param name="Hash">Hash of the last line that holds, lower-case hexadecimal.</param>
/// <param name="Problem">The first broken line and what is wrong with it, or null when the chain holds.</param>
public sealed record JournalVerification(long Lines, string Hash, string? Problem)
{
    /// <summary>Whether every line holds.</summary>
    public bool IsIntact => Problem == null;

    /// <summary>Reads a journal file and checks its chain. A cut at the end of a line shows only in <see cref="Lines"/> and
    /// <see cref="Hash"/>: compare them with those of the result file.</summary>
    /// <param name="path">The journal file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static JournalVerification Verify(string path)
    {
        var texts = File.ReadLines(path, new UTF8Encoding(false, throwOnInvalidBytes: false));
        var previous = new byte[SHA256.HashSizeInBytes];
        var stated = new byte[SHA256.HashSizeInBytes];
        var lines = 0L;
        foreach (var text in texts)
        {
            var problem = Check(Encoding.UTF8.GetBytes(text), previous, stated, lines + 1);
            if (problem != null)
            {
                var where = string.Create(CultureInfo.InvariantCulture, $"{path}: line {lines + 1}: {problem}");
                return new JournalVerification(lines, Convert.ToHexStringLower(previous), where);
            }
            stated.CopyTo(previous, 0);
            lines++;
        }
        return new JournalVerification(lines, Convert.ToHexStringLower(previous), null);
    }

    private static string? Check(byte[] line, byte[] previousHash, byte[] statedHash, long expectedNumber)
    {
        if (!JournalFormat.TrySplit(line, out var content, statedHash))
            return "expected a JSON object that ends with its hash, found something else; the line was cut or edited";
        var number = JournalFormat.ReadNumber(content);
        if (number != expectedNumber)
            return $"expected decision number {expectedNumber}, found {number?.ToString(CultureInfo.InvariantCulture) ?? "none"}; a line was lost or added";
        var hash = SHA256.HashData([.. previousHash, .. content]);
        return hash.AsSpan().SequenceEqual(statedHash)
            ? null
            : $"expected hash {Convert.ToHexStringLower(hash)}, found {Convert.ToHexStringLower(statedHash)}; this line or one before it was edited";
    }
}
