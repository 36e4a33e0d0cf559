using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;
namespace StudyGroup.Core.Features.Backup;

/// <summary>
/// Plans to restore a group from an export. In the same group everything is matched by id. In another one seminars are matched by number
/// and breaks by their days, and channels and roles stay.
/// </summary>
internal static class JsonImport
{
    /// <summary>Reads a file and checks that it contains nothing that couldn't have been created here.</summary>
    public static Outcome<GroupFile> Read(string text)
    {
        if (GroupFileJson.Read(text).IsRefused(out var refusal, out var file)) return refusal;
        return FileCheck.Check(file) is { } wrong ? wrong : file;
    }

    /// <summary>The plan, or why there is none.</summary>
    /// <param name="removesMissing">Whether to remove seminars and breaks that aren't in the file.</param>
    public static Outcome<Plan> Plan(
        Group group, GroupFile file, bool removesMissing, FileChannels channels, IPoints points, IAttendance attendance, ISeasons archive,
        INextBooks books, IBookVotes votes)
    {
        var isOfHere = file.IsOf(group);
        if (RestoredSeasons.Find(group, file, isOfHere, removesMissing, archive).IsRefused(out var refusal, out var seasons))
            return refusal;
        var (after, ids) = Seminars(seasons.Start, file, isOfHere, removesMissing);
        after = Breaks(after, file, isOfHere, removesMissing);
        if (after.Seminars.GroupBy(s => s.Number).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new Refusal($"There's another Seminar {twice.Key} now. Remove that one first, or import with missing:remove.");
        if (after.Seminars.Length > Group.MaxSeminars)
            return new Refusal(
                $"That would make {after.Seminars.Length:N0} seminars, but a group can have {Group.MaxSeminars}. "
                    + $"Remove some first, or import with missing:remove.");
        if (after.Breaks.Length > Break.MaxPerGroup)
            return new Refusal(
                $"That would make {after.Breaks.Length:N0} breaks, but a group can have {Break.MaxPerGroup}. "
                    + $"Remove some first, or import with missing:remove.");

        var everywhere = seasons.Ids.SetItems(ids);
        var (nextBooks, bookVotes) = RestoredNextBooks.Find(group, file, isOfHere, books, votes);
        var restored = RestoredParts.Find(after, file, everywhere, isOfHere, points, attendance) with
        {
            Seasons = seasons.Seasons,
            NextBooks = nextBooks,
            BookVotes = bookVotes,
        };
        var (sifted, notTaken) = channels.Sift(FileReading.Read(file.Settings, group.Settings, isOfHere), group.Settings);
        var (settings, everyone) = EveryoneRole.Sift(group.Server, sifted, group.Settings);
        var missing = after.Seminars.Where(s => !ids.ContainsValue(s.Id)).ToArray();
        return new Plan("Restore the group from the export", after with { Settings = settings },
        [
            .. notTaken,
            .. everyone,
            .. seasons.Warnings,
            .. missing.Length == 0 ? Array.Empty<Line>() : [(Line)$"Not in the export, but kept: {SeminarWords.Names(missing)}."],
            .. isOfHere ? Array.Empty<Line>() : [Foreign(group, file)],
            .. restored.IsEmpty
                ? Array.Empty<Line>()
                : [(Line)$"Undo will revert the schedule and the settings, but not the points, votes, answers and books."],
        ])
        {
            Restores = restored,
            Lines = [.. seasons.Say(), .. RestoredParts.Say(restored), .. RestoredNextBooks.Say(restored)],
        };
    }

    private static Line Foreign(Group group, GroupFile file) => file.Server == group.Server.Value
        ? $"The export is from another group, so I'm keeping your channels and roles."
        : (Line)$"The export is from another server, so I'm keeping your channels and roles.";

    // Also gives the id that each of the file's seminars has here.
    private static (Group After, Dictionary<int, SeminarId> Ids) Seminars(Group group, GroupFile file, bool isOfHere, bool removesMissing)
    {
        var ids = new Dictionary<int, SeminarId>();
        var after = group with
        {
            Revision = isOfHere ? Math.Max(group.Revision, file.Revision) : group.Revision,
            NextSeminarId = isOfHere
                ? Math.Max(group.NextSeminarId, Math.Max(file.NextSeminarId, file.Seminars.Select(s => s.Id).DefaultIfEmpty(0).Max() + 1))
                : group.NextSeminarId,
        };
        foreach (var written in file.Seminars)
        {
            var known = isOfHere ? after.Find(new SeminarId(written.Id)) : group.Numbered(written.Number);
            var seminar = FileReading.Read(written);
            if (known is not null) after = after.With(seminar with { Id = known.Id, KnownStart = known.KnownStart });
            else if (isOfHere) after = after with { Seminars = after.Seminars.Add(seminar) };
            else after = after.Add(seminar);
            ids.Add(written.Id, known?.Id ?? (isOfHere ? seminar.Id : new SeminarId(after.NextSeminarId - 1)));
        }

        var kept = removesMissing ? after.Seminars.Where(s => ids.ContainsValue(s.Id)) : after.Seminars;
        return (after with { Seminars = [.. kept.OrderBy(s => s.Number)] }, ids);
    }

    private static Group Breaks(Group group, GroupFile file, bool isOfHere, bool removesMissing)
    {
        var after = group with
        {
            NextBreakId = isOfHere
                ? Math.Max(group.NextBreakId, Math.Max(file.NextBreakId, file.Breaks.Select(b => b.Id).DefaultIfEmpty(0).Max() + 1))
                : group.NextBreakId,
        };
        var kept = new HashSet<BreakId>();
        foreach (var written in file.Breaks.Select(FileReading.Read))
        {
            var known = after.Breaks.FirstOrDefault(
                b => isOfHere ? b.Id == written.Id : (b.From, b.Until) == (written.From, written.Until));
            if (known is not null) after = after with { Breaks = after.Breaks.Replace(known, written with { Id = known.Id }) };
            else if (isOfHere) after = after with { Breaks = after.Breaks.Add(written) };
            else after = after.Add(written);
            kept.Add(known?.Id ?? (isOfHere ? written.Id : new BreakId(after.NextBreakId - 1)));
        }

        return after with
        {
            Breaks = [.. after.Breaks.Where(b => !removesMissing || kept.Contains(b.Id)).OrderBy(b => b.From).ThenBy(b => b.Id.Value)],
        };
    }
}
