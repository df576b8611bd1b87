using DolphinLean.Data.Parquet.Encodings;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Values as they are; a null row gets the type's zero.</summary>
internal readonly struct Identity<T> : IConversion<T, T> where T : unmanaged
{
    public T Null => default;

    public T Convert(T value) => value;
}

/// <summary>Doubles as they are; null is NaN.</summary>
internal readonly struct DoubleIdentity : IConversion<double, double>
{
    public double Null => double.NaN;

    public double Convert(double value) => value;
}

/// <summary>Floats as they are; null is NaN.</summary>
internal readonly struct FloatIdentity : IConversion<float, float>
{
    public float Null => float.NaN;

    public float Convert(float value) => value;
}

/// <summary>Float to double, exact.</summary>
internal readonly struct FloatToDouble : IConversion<float, double>
{
    public double Null => double.NaN;

    public double Convert(float value) => value;
}

/// <summary>32-bit integer to double, exact.</summary>
internal readonly struct Int32ToDouble(bool isUnsigned) : IConversion<int, double>
{
    public double Null => double.NaN;

    public double Convert(int value) => isUnsigned ? (uint)value : value;
}

/// <summary>64-bit integer to the nearest double.</summary>
internal readonly struct Int64ToDouble(bool isUnsigned) : IConversion<long, double>
{
    public double Null => double.NaN;

    public double Convert(long value) => isUnsigned ? (ulong)value : value;
}

/// <summary>Decimal in 32 bits to the nearest double.</summary>
internal readonly struct Decimal32ToDouble(int scale) : IConversion<int, double>
{
    public double Null => double.NaN;

    public double Convert(int value) => DecimalText.ToDouble(value, scale);
}

/// <summary>Decimal in 64 bits to the nearest double.</summary>
internal readonly struct Decimal64ToDouble(int scale) : IConversion<long, double>
{
    public double Null => double.NaN;

    public double Convert(long value) => DecimalText.ToDouble(value, scale);
}

/// <summary>32-bit integer to 64 bits, exact.</summary>
internal readonly struct Int32ToInt64(bool isUnsigned) : IConversion<int, long>
{
    public long Null => 0;

    public long Convert(int value) => isUnsigned ? (uint)value : value;
}

/// <summary>12-byte timestamp to Unix nanoseconds; a date outside 1677 to 2262 does not fit and ends the reading.</summary>
internal readonly struct Int96ToInt64 : IConversion<Int96, long>
{
    public long Null => 0;

    public long Convert(Int96 value)
    {
        var nanoseconds = value.UnixNanoseconds;
        return nanoseconds >= long.MinValue && nanoseconds <= long.MaxValue
            ? (long)nanoseconds
            : throw new MalformedException($"an int96 timestamp of {nanoseconds} ns does not fit 64 bits; read the column as bytes");
    }
}
