namespace StudyGroup.Core.Features.Import.Parsing;

// Columns that their headings name.
internal sealed partial class ColumnChoice
{
    private void ChooseNamed(ColumnKind kind)
    {
        var named = Free.Where(c => ((_names[c]?.Kind == kind || IsPublished(c, kind)) && Fits(c, kind))
            || (kind == ColumnKind.Slides && _names[c] is null && _cells[c].AreLinks
                && (ColumnKinds.Mentions(_headings[c], ColumnKind.Slides) || ColumnKinds.Mentions(_headings[c], ColumnKind.Link)))
            || (kind == ColumnKind.Time && _names[c] is null && _cells[c].Count > 0 && _cells[c].AreTimes
                && ColumnKinds.Mentions(_headings[c], ColumnKind.Time)
                && !ColumnKinds.Mentions(_headings[c], ColumnKind.Chapter) && !ColumnKinds.Mentions(_headings[c], ColumnKind.Reading)
                && !ColumnKinds.Mentions(_headings[c], ColumnKind.Presenter)))
            .OrderBy(c => _names[c]?.Rank ?? int.MaxValue).ToArray();
        if (named.Length == 0) return;
        _chosen[kind] = kind switch
        {
            ColumnKind.Slides or ColumnKind.Link or ColumnKind.Notes or ColumnKind.Reading or ColumnKind.OptionalReading => named,
            ColumnKind.Presenter =>
                [.. named.Where(c => ColumnKinds.Words(_headings[c]).SequenceEqual(ColumnKinds.Words(_headings[named[0]])))],
            _ => named[..1],
        };
    }

    private bool Fits(int column, ColumnKind kind) => kind switch
    {
        ColumnKind.Time => _cells[column].AreTimes,
        ColumnKind.Chapter or ColumnKind.Topic => !_cells[column].AreAmounts,
        ColumnKind.Reading or ColumnKind.OptionalReading => !_cells[column].AreAmounts
            && (kind == ColumnKind.Reading || !_cells[column].AreTimes),
        ColumnKind.Authors => _cells[column].Days == 0 && !_cells[column].AreAmounts,
        ColumnKind.Published => _cells[column].Days == 0,
        // Before what is read, the year is that of the dates.
        ColumnKind.Year => Columns.Take(column).Any(
            c => _chosen.Any(k => k.Key is ColumnKind.Reading or ColumnKind.Topic or ColumnKind.Authors && k.Value.Contains(c)))
            && (Has(ColumnKind.Reading) || Has(ColumnKind.Authors) || Has(ColumnKind.Published)),
        ColumnKind.Presenter => !_cells[column].AreAmounts && (_cells[column].Count == 0 || !_cells[column].AreNumbers),
        ColumnKind.Place => !_cells[column].AreOfPapers(hasAuthors: IsOfPaper(_headings[column]) && _headings.Any(IsOfAuthors)),
        _ => true,
    };

    // A paper's venue is where it was published.
    private bool IsPublished(int column, ColumnKind kind) =>
        kind == ColumnKind.Published && _names[column]?.Kind == ColumnKind.Place && IsOfPaper(_headings[column])
        && !Fits(column, ColumnKind.Place);

    private static bool IsOfPaper(string heading) => heading.Contains("venue", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfAuthors(string heading) =>
        ColumnKinds.Words(heading)
            .Any(
                word =>
                    word is "author" or "authors" or "autor" or "autoren" or "auteur" or "auteurs" or "autores" or "autori" or "journal"
                        or "conference" or "citation" or "doi" or "作者" or "著者" or "저자");

    // A column "Lecture" or "Session" may hold the titles.
    private void ChooseTitles()
    {
        if (Has(ColumnKind.Topic)) return;
        var titles = Free
            .Where(c => _names[c]?.Kind == ColumnKind.Number && _cells[c].Count > 0 && _cells[c].AreTitles)
            .OrderBy(c => _names[c]!.Value.Rank)
            .Take(1)
            .ToArray();
        if (titles.Length > 0) _chosen[ColumnKind.Topic] = titles;
    }

    private void ChooseElse()
    {
        foreach (var kind in (ColumnKind[])[ColumnKind.Presenter, ColumnKind.Topic, ColumnKind.Reading, ColumnKind.Chapter])
        {
            if (Has(kind) || (kind == ColumnKind.Topic && HasTitles) || (kind != ColumnKind.Presenter && Has(ColumnKind.Chapter))) continue;
            var columns = Free
                .Where(
                    c =>
                        _names[c] is null && ColumnKinds.ElseOf(_headings[c]) == kind && Fits(c, kind)
                            && (Has(ColumnKind.Team) || !IsOfMembers(_headings[c]))
                            && (kind != ColumnKind.Chapter || _cells[c].ArePages)
                            && (kind != ColumnKind.Reading || ColumnKinds.Words(_headings[c]) is ["read", ..]))
                .Take(1)
                .ToArray();
            if (columns.Length > 0) _chosen[kind] = columns;
        }
    }

    // Without teams, members may be those who attend.
    private static bool IsOfMembers(string heading) => ColumnNames.Untitled.Overlaps(ColumnKinds.Words(heading));

    // A team may be called by the names of its members.
    private void ChooseTeam()
    {
        if (Has(ColumnKind.Presenter) || !_chosen.TryGetValue(ColumnKind.Team, out var team) || !_cells[team[0]].AreSeveralNames) return;
        _chosen.Remove(ColumnKind.Team);
        _chosen[ColumnKind.Presenter] = team;
    }

    // "Reading: Chapter 3" is the chapter, unless there's one besides.
    private void ChooseChapters()
    {
        if (Has(ColumnKind.Chapter) || !_chosen.TryGetValue(ColumnKind.Reading, out var readings)) return;
        if (readings.Where(c => _cells[c].AreChapters).Take(1).ToArray() is not [var chapter]) return;
        _chosen[ColumnKind.Chapter] = [chapter];
        _chosen[ColumnKind.Reading] = [.. readings.Where(c => c != chapter)];
        if (readings.Length == 1) _chosen.Remove(ColumnKind.Reading);
    }
}
