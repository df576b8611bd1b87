using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DolphinLean.Data.Parquet;

/// <summary>
/// The CRC by carry-less multiplication, 64 bytes a step. Constants and order of steps: V. Gopal et al., Fast CRC Computation for Generic
/// Polynomials Using PCLMULQDQ Instruction, Intel 2009, for the reflected polynomial.
/// </summary>
internal static class Crc32Folding
{
    private const int LeastBytes = 64;

    private static readonly Vector128<ulong> ByFour = Vector128.Create(0x0154442bd4UL, 0x01c6e41596UL);
    private static readonly Vector128<ulong> ByOne = Vector128.Create(0x01751997d0UL, 0x00ccaa009eUL);
    private static readonly Vector128<ulong> To64 = Vector128.Create(0x0163cd6124UL, 0UL);
    private static readonly Vector128<ulong> Barrett = Vector128.Create(0x01db710641UL, 0x01f7011641UL);

    /// <summary>Whether the processor can.</summary>
    public static bool IsSupported => Pclmulqdq.IsSupported && Sse2.IsSupported;

    /// <summary>Adds the leading bytes to a checksum's register.</summary>
    /// <returns>Bytes added: a multiple of 16, and none of fewer than 64.</returns>
    public static int Fold(ReadOnlySpan<byte> bytes, ref uint crc)
    {
        if (bytes.Length < LeastBytes)
            return 0;
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(bytes);
        var (a, b, c, d) = (blocks[0] ^ Vector128.CreateScalar(crc).AsUInt64(), blocks[1], blocks[2], blocks[3]);
        var at = 4;
        for (; at + 4 <= blocks.Length; at += 4)
        {
            a = Next(a, ByFour) ^ blocks[at];
            b = Next(b, ByFour) ^ blocks[at + 1];
            c = Next(c, ByFour) ^ blocks[at + 2];
            d = Next(d, ByFour) ^ blocks[at + 3];
        }
        a = Next(a, ByOne) ^ b;
        a = Next(a, ByOne) ^ c;
        a = Next(a, ByOne) ^ d;
        for (; at < blocks.Length; at++)
            a = Next(a, ByOne) ^ blocks[at];
        crc = Reduce(a);
        return at * 16;
    }

    private static Vector128<ulong> Next(Vector128<ulong> value, Vector128<ulong> constants) =>
        Pclmulqdq.CarrylessMultiply(value, constants, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, constants, 0x11);

    private static uint Reduce(Vector128<ulong> value)
    {
        var low = Vector128.Create(0xFFFFFFFFUL);
        value = Sse2.ShiftRightLogical128BitLane(value, 8) ^ Pclmulqdq.CarrylessMultiply(value, ByOne, 0x10);
        value = Pclmulqdq.CarrylessMultiply(value & low, To64, 0x00) ^ Sse2.ShiftRightLogical128BitLane(value, 4);
        var quotient = Pclmulqdq.CarrylessMultiply(value & low, Barrett, 0x10);
        value ^= Pclmulqdq.CarrylessMultiply(quotient & low, Barrett, 0x00);
        return value.AsUInt32().GetElement(1);
    }
}
