using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DolphinLean.Engine.Backtest;

/// <summary>Names a run by what it is made of, so that the same command gives the same ids.</summary>
internal static class RunIdentity
{
    /// <summary>Seed of the ids that the run hands out: a hash of algorithm, options and parameters.</summary>
    public static ulong SeedOf(BacktestOptions options) => BinaryPrimitives.ReadUInt64LittleEndian(Hash(Words(options)));

    /// <summary>The run's id: the algorithm's name and eight hexadecimal digits of a hash of options, parameters and data.</summary>
    public static string IdOf(BacktestOptions options, string fingerprint) =>
        $"{options.AlgorithmName}-{Convert.ToHexStringLower(Hash(Words(options) + fingerprint).AsSpan(0, 4))}";

    /// <summary>The fingerprint of all data: that of the engine's, and with an algorithm's own data a hash of both.</summary>
    public static string FingerprintOf(string fingerprint, string? ownData) =>
        ownData is null ? fingerprint : Convert.ToHexStringLower(Hash($"{fingerprint}\n{ownData}"));

    private static string Words(BacktestOptions options)
    {
        var text = new StringBuilder();
        text.Append(options.AlgorithmName).Append('\n');
        text.Append(options.ExactLots ? "exact\n" : "exchange\n").Append(options.AllowGaps ? "gaps\n" : "strict\n");
        if (options.Depth is { } depth)
            text.Append(depth.Description).Append('\n');
        foreach (var quirk in options.Quirks.OffNames)
            text.Append("without ").Append(quirk).Append('\n');
        foreach (var (name, value) in options.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(name).Append('=').Append(value).Append('\n');
        return text.ToString();
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
