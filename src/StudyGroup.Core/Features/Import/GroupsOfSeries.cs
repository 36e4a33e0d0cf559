using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Groups;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import;

/// <summary>Makes a group of each of several series in a schedule, such as two cohorts, all at once or none.</summary>
/// <param name="newGroup">The settings that new groups start with.</param>
internal sealed class GroupsOfSeries(IGroups groups, ImportPlanner import, GroupSettings newGroup)
{
    /// <summary>Makes them of a schedule that was kept in a draft, which that settles.</summary>
    public async Task<Reply> MakeAsync(Call call, Draft draft)
    {
        var text = draft.Inputs.ExactText(ImportPlanner.Text)!;
        if ((await import.Readings.ReadAsync(call.Group.Id, [text], ImportPlanner.DatesOf(draft.Inputs)))[text].OpenSeries is not { } open)
            return Draft.Gone;
        List<(string Name, WrittenSchedule Schedule)> series = [];
        foreach (var one in open.Series)
        {
            var inputs = ScheduleQuestion.Answer(draft.Inputs, one.Key);
            var read = (await import.Readings.ReadAsync(call.Group.Id, [text], ImportPlanner.DatesOf(inputs)))[text];
            if (Refuse(one, read, inputs) is { } refusal) return refusal;
            series.Add((GroupName.Fitting(one.Name), read));
        }

        var added = await groups.AddAsync(
            call.Group.Server,
            all => series.Select(one => GroupSeed.Fill(NewGroups.Make(all[0], one.Name, newGroup), one.Schedule, call.Now)).ToList(),
            (call.Group.Id, draft.Id));
        return added.IsRefused(out var why, out var made) ? why : new Reply.Replace(Card(call.Group, made));
    }

    private static Refusal? Refuse(WrittenSeries one, WrittenSchedule read, Options inputs) =>
        ScheduleQuestion.Of(read, inputs) is { } open
            ? new Refusal($"I can't import “{one.Name}” yet. {open.Doubt}. Fix that in the schedule and import it again.")
            : read.Surplus is not null
                ? new Refusal($"“{one.Name}” has more than {Group.MaxSeminars} seminars. Shorten it and import it again.")
                : null;

    private static Card Card(Group here, IReadOnlyList<Group> made) => new()
    {
        Title = $"Added {made.Count} groups",
        Lines =
        [
            .. made.Select(group => ((Line)(
                $"{new Span.Bold(group.DisplayName)}: "
                    + $"{(group.Seminars.Length == 1 ? "1 seminar" : $"{group.Seminars.Length} seminars")}")).AsItem()),
            $"None of them has a channel yet, so I'm not posting for them. In the channel you want for one, use "
                + $"{new Span.Command("manage settings")} channel, and choose the group.",
            here.Seminars.IsEmpty
                ? $"The group you used this in, {here.DisplayName}, is still empty. If you don't need it, use "
                    + $"{new Span.Command("manage group archive")}."
                : (Line)$"Nothing changed in {here.DisplayName}.",
        ],
    };
}
