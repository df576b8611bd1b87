namespace QuantConnect.Algorithm.Framework;

/// <summary>
/// Ids that look like random ones and are the same in every run with the same seed. Insights are made anywhere, without an
/// algorithm at hand, so each algorithm installs its own sequence on the thread that is about to run it.
/// </summary>
internal sealed class GuidSequence(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    [ThreadStatic]
    private static GuidSequence? current;

    private ulong _state = seed;

    /// <summary>The sequence of the algorithm that runs on this thread; a fresh one with seed 0 where none does.</summary>
    public static GuidSequence Current => current ??= new GuidSequence(0);

    /// <summary>Makes this the sequence of the calling thread.</summary>
    public void Install() => current = this;

    /// <summary>The next id, a version 4 UUID.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, NextWord());
        BitConverter.TryWriteBytes(bytes[8..], NextWord());
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    // SplitMix64 (Steele, Lea, Flood 2014): every state gives another word, so a run never repeats one.
    private ulong NextWord()
    {
        _state += Gamma;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
