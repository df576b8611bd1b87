namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>NumPy's <c>RandomState(seed).random()</c>: Matsumoto and Nishimura's MT19937 and 53-bit doubles in [0, 1).</summary>
internal sealed class SeedRandomState
{
    private const int N = 624;
    private const int M = 397;

    private readonly uint[] _mt = new uint[N];
    private int _index = N;

    public SeedRandomState(uint seed)
    {
        _mt[0] = seed;
        for (uint i = 1; i < N; i++)
            _mt[i] = 1812433253u * (_mt[i - 1] ^ (_mt[i - 1] >> 30)) + i;
    }

    public double Random()
    {
        var high = NextUInt32() >> 5;
        var low = NextUInt32() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    public uint NextUInt32()
    {
        if (_index == N)
            Twist();
        var y = _mt[_index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        for (var i = 0; i < N; i++)
        {
            var y = (_mt[i] & 0x80000000u) | (_mt[(i + 1) % N] & 0x7fffffffu);
            _mt[i] = _mt[(i + M) % N] ^ (y >> 1) ^ ((y & 1) == 0 ? 0u : 0x9908b0dfu);
        }
        _index = 0;
    }
}
