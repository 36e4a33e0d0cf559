using NodaTime;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A break in a file.</summary>
internal sealed record BreakFile
{
    public required int Id { get; init; }

    public required LocalDate From { get; init; }

    public required LocalDate Until { get; init; }

    public required string Reason { get; init; }
}
