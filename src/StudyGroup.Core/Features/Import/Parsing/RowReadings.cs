using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// What a row says is read: in columns for readings, and links or ids in its topic. A column for links has the link of a reading that has
/// no other; authors, venue and year belong to the reading next to them.
/// </summary>
/// <param name="notes">Takes messages about the row; true if something was lost, false if it's only odd.</param>
internal sealed partial class RowReadings(ScheduleRow row, Action<string, bool> notes)
{
    private const int MaxDrafts = 100;
    private static readonly ColumnKind[] Kinds = [ColumnKind.Reading, ColumnKind.OptionalReading];
    private readonly List<UnfinishedReading> _drafts = [];
    private bool _isRead;

    /// <summary>The title for a row whose readings are all that it is about; null if there are none.</summary>
    public Cell? Topic()
    {
        Collect();
        var cell = Kinds.SelectMany(kind => row.Cells.GetValueOrDefault(kind, [])).FirstOrDefault(c => !c.IsOpen || !c.Links.IsEmpty);
        return cell is null || _drafts.Count == 0 ? null : cell with { Text = Title(_drafts[0], null), Emoji = "", Links = [] };
    }

    /// <summary>A topic without the link or id that is its reading's: "arXiv:2401.01234" instead of the address.</summary>
    public Cell Shown(Cell topic)
    {
        if (row.IsExact || topic.IsOpen) return topic;
        if (topic.Links is [{ } only, ..] && IsBare(topic, only) && ReadingLink.Find(only.Url) is { } linked)
            return topic with { Text = linked.Name };
        return topic.Links.IsEmpty && ReadingLink.Find(topic.Text) is { } id
            ? topic with { Text = id.Rest.Length > 0 ? id.Rest : id.Name }
            : topic;
    }

    /// <summary>The readings, each once.</summary>
    /// <param name="topic">What the row is about, which is the title of a paper without another.</param>
    public ImmutableArray<WrittenReading> Read(string? topic)
    {
        Collect();
        AddLinks();
        AddSources(topic);
        var readings = new List<WrittenReading>();
        foreach (var draft in _drafts)
        {
            var title = Title(draft, _drafts.Count == 1 ? topic : null);
            if (readings.Any(r => draft.Url is null ? r.Title == title && r.Part == draft.Part : r.Url == draft.Url)) continue;
            readings.Add(new(Cut("title of a reading", title, Reading.MaxTitleLength)!)
            {
                Url = draft.Url,
                Authors = Cut("list of authors", draft.Authors, Reading.MaxTextLength),
                Part = Cut("part to read", draft.Part, Reading.MaxTextLength),
                Published = Cut("venue of a reading", draft.Published, Reading.MaxTextLength),
                IsOptional = draft.IsOptional,
            });
        }

        if (readings.Count > Reading.MaxPerSeminar)
            notes(
                $"A seminar can have {Reading.MaxPerSeminar} readings, so I left out the last {readings.Count - Reading.MaxPerSeminar} of "
                    + $"{readings.Count}.", true);
        return [.. readings.Take(Reading.MaxPerSeminar)];
    }

    /// <summary>Whether a link is a reading's, and so no slides.</summary>
    public bool Has(string url) => _drafts.Any(draft => draft.Url == url);

    private void Collect()
    {
        if (_isRead) return;
        _isRead = true;
        foreach (var kind in Kinds)
        {
            // If only this is struck through, it's no longer read; without another title, the seminar is cancelled.
            foreach (var piece in row.Cells.GetValueOrDefault(kind, [])
                .Where(c => !c.IsStruck || c == row.Title).SelectMany(ReadingPieces.Of))
            {
                if (RowReading.Named(piece.Text) is null && piece.Links.IsEmpty) continue;
                var draft = ReadingText.Read(
                    ReadingPieces.WithoutMaterial(piece), Usable(piece.Links.Where(l => !LinkSense.HasMaterialLabel(l))));
                if (kind == ColumnKind.OptionalReading) draft = draft with { IsOptional = true };
                if (draft is { Title: null, Url: null }) continue;
                Add(draft);
            }
        }

        foreach (var cell in row.Cells.GetValueOrDefault(ColumnKind.Topic, []).Concat(row.Cells.GetValueOrDefault(ColumnKind.Chapter, [])))
            AddTitled(cell);
    }

    // The links in a title are what it names, unless they lead to its slides.
    private void AddTitled(Cell cell)
    {
        var names = row.Cells.GetValueOrDefault(ColumnKind.Presenter, []).Select(c => c.Text).ToHashSet();
        var links = cell.Links.Where(l => !LinkSense.IsMaterial(l) && !names.Contains(l.Text)).ToArray();
        foreach (var link in links)
        {
            if (Usable([link]) is not { } usable) continue;
            Add(new() { Title = LinkSense.TitleOf(usable), Url = usable.Url });
        }

        if (cell.Links.IsEmpty && !row.IsExact && ReadingLink.Find(cell.Text) is { } id)
            Add(new() { Title = id.Rest.Length > 0 ? id.Rest : null, Url = id.Url });
        else if (row.TopicIsReading && _drafts.Count == 0 && !cell.IsOpen)
            Add(new() { Title = cell.Text });
    }

    // A link in a column of its own is that of a reading without one; other papers are readings, too.
    private void AddLinks()
    {
        foreach (var cell in row.Cells.GetValueOrDefault(ColumnKind.Link, []))
        {
            var ids = cell.Links.IsEmpty && ReadingLink.Find(cell.Text) is { } id ? [new CellLink(id.Url, id.Url, 0)] : cell.Links;
            foreach (var link in ids.Where(l => LinkSense.IsSafe(l.Url) && !LinkSense.IsMaterial(l)))
            {
                var open = _drafts.FindIndex(draft => draft.Url is null);
                if (Has(link.Url)) continue;
                if (open >= 0) _drafts[open] = _drafts[open] with { Url = link.Url };
                else AddPaper(link);
            }
        }

        foreach (var link in row.Cells.GetValueOrDefault(ColumnKind.Slides, []).SelectMany(c => c.Links))
        {
            if (LinkSense.IsSafe(link.Url) && !LinkSense.IsMaterial(link)) AddPaper(link);
        }
    }

    private void AddPaper(CellLink link)
    {
        if (ReadingLink.Find(link.Url) is null && !LinkSense.IsReadingLabel(link)) return;
        if (!Has(link.Url)) Add(new() { Title = LinkSense.TitleOf(link), Url = link.Url });
    }

    private void AddSources(string? topic)
    {
        var (authors, years) = (Lines(ColumnKind.Authors), Lines(ColumnKind.Year));
        var published = Lines(ColumnKind.Published);
        if (authors.Length + published.Length == 0 && (years.Length == 0 || _drafts.Count == 0)) return;
        if (_drafts.Count == 0 && topic is not null) Add(new() { Title = topic });
        Spread(authors, "authors", (draft, text) => draft with { Authors = text });
        Spread(published, "venue", (draft, text) => draft with { Published = text });
        Spread(
            [.. years.Where(year => Year().IsMatch(year))], "year",
            (draft, year) => draft.Published is not { } venue ? draft with { Published = year }
                : Year().IsMatch(venue) ? draft
                : draft with { Published = $"{venue} {year}" });
    }

    // One line for each reading, or all of it for the only one.
    private void Spread(string[] lines, string what, Func<UnfinishedReading, string, UnfinishedReading> put)
    {
        if (lines.Length == 0) return;
        if (_drafts.Count == 1) _drafts[0] = put(_drafts[0], string.Join(", ", lines));
        else if (_drafts.Count == lines.Length) for (var i = 0; i < lines.Length; i++) _drafts[i] = put(_drafts[i], lines[i]);
        else notes($"I can't tell which reading the {what} “{Texts.Cut(lines[0], 40)}” belongs to, so I left it out.", true);
    }

    private string[] Lines(ColumnKind kind) =>
        [.. row.Cells.GetValueOrDefault(kind, []).SelectMany(c => c.Lines).Where(line => RowReading.Named(line) is not null)];

    private void Add(UnfinishedReading draft)
    {
        if (_drafts.Count < MaxDrafts) _drafts.Add(draft);
    }

    private static string Title(UnfinishedReading draft, string? topic) =>
        draft.Title ?? topic ?? (draft.Url is { } url ? ReadingLink.Find(url)?.Name ?? url : "");

    private CellLink? Usable(IEnumerable<CellLink> links)
    {
        CellLink? usable = null;
        foreach (var link in links)
        {
            if (LinkSense.IsSafe(link.Url)) usable ??= link;
            else if (LinkSense.WhyNot(link.Url) is { } why) notes(why, true);
        }

        return usable;
    }

    private static bool IsBare(Cell cell, CellLink link) => RowLinks.IsAllLinks(cell) && LinkSense.HasNoTitle(link);

    private string? Cut(string what, string? text, int maxLength)
    {
        if (text is null) return null;
        if (Texts.Length(text) > maxLength) notes($"The {what} has more than {maxLength:N0} characters, so I cut it.", true);
        return Texts.Cut(text, maxLength);
    }

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}(?![0-9])|['’][0-9]{2}(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Year();
}
