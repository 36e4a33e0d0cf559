namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>What a column, or a label in a list, says about a seminar.</summary>
internal enum ColumnKind
{
    /// <summary>Which in the series.</summary>
    Number,

    /// <summary>On which day.</summary>
    Date,

    /// <summary>At which time of day.</summary>
    Time,

    /// <summary>What is read.</summary>
    Chapter,

    /// <summary>What it is about.</summary>
    Topic,

    /// <summary>Papers and other texts to read.</summary>
    Reading,

    /// <summary>The same, but members may skip them.</summary>
    OptionalReading,

    /// <summary>Who wrote what is read.</summary>
    Authors,

    /// <summary>Where what is read was published.</summary>
    Published,

    /// <summary>When what is read was published.</summary>
    Year,

    /// <summary>Who presents.</summary>
    Presenter,

    /// <summary>Which team presents.</summary>
    Team,

    /// <summary>Where it meets.</summary>
    Place,

    /// <summary>Slides and other links.</summary>
    Slides,

    /// <summary>Links to what is read, or to something else.</summary>
    Link,

    /// <summary>Notes and recordings, with or without links.</summary>
    Notes,
}
