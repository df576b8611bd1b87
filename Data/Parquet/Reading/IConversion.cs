namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Turns stored values into what the caller asked for; a struct, so that the compiler makes one loop for each.</summary>
internal interface IConversion<TStored, TTarget>
{
    /// <summary>The value that a null row gets.</summary>
    TTarget Null { get; }

    /// <summary>One value.</summary>
    TTarget Convert(TStored value);
}
