namespace DolphinLean.Data.Scans;

/// <summary>What can be wrong with a folder of scans. From <see cref="MissingColumn"/> on, no option lets a run pass over it.</summary>
public enum ScanDefectKind
{
    /// <summary>A day between the first and the last has no file.</summary>
    MissingDay,

    /// <summary>A day that is neither first nor last has over 5 % fewer rows than the median day.</summary>
    ShortDay,

    /// <summary>The file is truncated, damaged or no Parquet file.</summary>
    UnreadableFile,

    /// <summary>Rows whose UTC day is not the file's date.</summary>
    WrongDate,

    /// <summary>A row with the time of the row before it.</summary>
    DuplicateTimestamp,

    /// <summary>A row that is older than the row before it.</summary>
    BackwardTimestamp,

    /// <summary>A feature is NaN, or infinite, after its first defined row.</summary>
    UndefinedFeature,

    /// <summary>A price is negative or infinite. Zero and NaN mean missing and are no defect.</summary>
    BadPrice,

    /// <summary>Every price stands still for at least ten rows and 1 % of the day.</summary>
    FrozenPrices,

    /// <summary>The day's prices are those of an earlier day.</summary>
    RepeatedDay,

    /// <summary>A fixed column is missing, or there is no asset column.</summary>
    MissingColumn,

    /// <summary>A column's type is not one that scans use.</summary>
    WrongType,

    /// <summary>The folder is missing or holds no day files in the range.</summary>
    EmptyFolder,
}
