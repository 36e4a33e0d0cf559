namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>A reading while its row is being read. Its title may be elsewhere in the row, and its texts may be too long.</summary>
internal sealed record UnfinishedReading
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Authors { get; init; }

    public string? Part { get; init; }

    public string? Published { get; init; }

    public bool? IsOptional { get; init; }
}
