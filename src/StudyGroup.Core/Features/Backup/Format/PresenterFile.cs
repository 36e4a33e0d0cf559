namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A presenter in a file.</summary>
internal sealed record PresenterFile
{
    public ulong? Member { get; init; }

    public string? Name { get; init; }
}
