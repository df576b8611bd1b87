namespace DolphinLean.Indicators.Random;

/// <summary>
/// MT19937 (Matsumoto and Nishimura, 1998), seeded and read as NumPy's <c>RandomState(seed)</c> with an integer seed: the same
/// seed gives the same doubles. Not thread-safe.
/// </summary>
public sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Size];
    private int _next = Size;

    /// <summary>Seeds with Knuth's linear congruence, the reference code's <c>init_genrand</c>.</summary>
    public MersenneTwister(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Size; i++)
            _state[i] = 1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;
    }

    /// <summary>The next 32 random bits.</summary>
    public uint NextUInt32()
    {
        if (_next == Size)
            Twist();
        var bits = _state[_next++];
        bits ^= bits >> 11;
        bits ^= (bits << 7) & 0x9d2c5680u;
        bits ^= (bits << 15) & 0xefc60000u;
        return bits ^ (bits >> 18);
    }

    /// <summary>Uniform in [0, 1) with 53 random bits, from two draws: the reference code's <c>genrand_res53</c>.</summary>
    public double NextDouble()
    {
        var high = NextUInt32() >> 5;
        var low = NextUInt32() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    private void Twist()
    {
        for (var i = 0; i < Size - Shift; i++)
            _state[i] = _state[i + Shift] ^ Mix(_state[i], _state[i + 1]);
        for (var i = Size - Shift; i < Size - 1; i++)
            _state[i] = _state[i + Shift - Size] ^ Mix(_state[i], _state[i + 1]);
        _state[Size - 1] = _state[Shift - 1] ^ Mix(_state[Size - 1], _state[0]);
        _next = 0;
    }

    private static uint Mix(uint high, uint low)
    {
        var mixed = (high & 0x80000000u) | (low & 0x7fffffffu);
        return (mixed >> 1) ^ ((uint)-(int)(mixed & 1) & 0x9908b0dfu);
    }
}
