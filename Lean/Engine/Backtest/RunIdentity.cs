using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DolphinLean.Engine.Backtest;

/// <summary>Names a run by what it is made of, so that the same command gives the same ids.</summary>
/// <param name="Id">The algorithm's name and eight hexadecimal digits.</param>
/// <param name="Seed">Seed of the ids that the run hands out.</param>
internal sealed record RunIdentity(string Id, ulong Seed)
{
    /// <summary>The identity of a run over data with a fingerprint.</summary>
    public static RunIdentity Of(BacktestOptions options, string fingerprint)
    {
        var text = new StringBuilder();
        text.Append(options.AlgorithmName).Append('\n').Append(fingerprint).Append('\n');
        text.Append(options.ExactLots ? "exact\n" : "exchange\n").Append(options.AllowGaps ? "gaps\n" : "strict\n");
        foreach (var (name, value) in options.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(name).Append('=').Append(value).Append('\n');
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return new RunIdentity(
            $"{options.AlgorithmName}-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}", BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(8)));
    }
}
