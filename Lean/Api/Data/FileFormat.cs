namespace QuantConnect.Data;

/// <summary>How a source's content becomes points. The numbers are LEAN's.</summary>
public enum FileFormat
{
    /// <summary>A point a line, or a point a call of the stream reader.</summary>
    Csv,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>A point for each name in an archive.</summary>
    ZipEntryName,

    /// <summary>A point that holds many, taken one by one.</summary>
    UnfoldingCollection,

    /// <summary>A file that names other files.</summary>
    Index,

    /// <summary>Points gathered into one.</summary>
    FoldingCollection,
}
