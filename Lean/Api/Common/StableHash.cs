namespace QuantConnect;

/// <summary>FNV-1a. The runtime's string hash differs from process to process, and a hash table's order with it.</summary>
internal static class StableHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Hash of a text and a number.</summary>
    public static int Of(ReadOnlySpan<char> text, ulong number)
    {
        var hash = OffsetBasis;
        foreach (var c in text) hash = (hash ^ c) * Prime;
        hash = (hash ^ (uint)number) * Prime;
        return (int)((hash ^ (uint)(number >> 32)) * Prime);
    }
}
