using System.Collections.Immutable;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A seminar in a file.</summary>
internal sealed record SeminarFile
{
    public required int Id { get; init; }

    public required int Number { get; init; }

    public string? Chapter { get; init; }

    public required string Topic { get; init; }

    // From before a seminar could have several.
    public ulong? Presenter { get; init; }

    public string? PresenterName { get; init; }

    public ImmutableArray<PresenterFile> Presenters { get; init; } = [];

    public string? Team { get; init; }

    public ImmutableArray<ReadingFile> Readings { get; init; } = [];

    public ImmutableArray<PresenterFile> AllPresenters() => (Presenter, PresenterName) is (null, null)
        ? Presenters
        : [new PresenterFile { Member = Presenter, Name = PresenterName }, .. Presenters];

    public required DateFile Date { get; init; }

    public bool MarkedHeld { get; init; }

    public CancellationFile? Cancelled { get; init; }

    public string? Place { get; init; }

    public ImmutableArray<SlidesFile> Slides { get; init; } = [];

    public ImmutableArray<NoteFile> Notes { get; init; } = [];
}
