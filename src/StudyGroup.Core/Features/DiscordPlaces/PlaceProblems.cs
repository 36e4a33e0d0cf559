using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>Tells organizers what's wrong with the events tab and the threads, and what people changed there.</summary>
internal static class PlaceProblems
{
    private const int MaxPeopleChanges = 5;

    private static readonly Span.Command Settings = new("manage settings");

    /// <summary>A line for each thing worth knowing; none if all is well.</summary>
    public static IEnumerable<Line> Of(Group group, Places places)
    {
        if (group.Settings.Events)
        {
            foreach (var problem in places.EventProblems)
            {
                if (problem.Seminar is null) yield return $"The events tab isn't up to date. {problem.Sentence}";
                else if (group.Find(problem.Seminar.Value) is { } seminar)
                    yield return $"The event for {SeminarWords.Called(seminar)} isn't up to date. {problem.Sentence}";
            }

            if (places.WithoutRoom > 0)
            {
                yield return $"{places.WithoutRoom:N0} {(places.WithoutRoom == 1 ? "seminar has" : "seminars have")} no event yet: this "
                    + $"server has {EventRules.MaxEvents}, as many as Discord allows. The next seminars get theirs first.";
            }

            var byPeople = places.Events.SelectMany(item => ByPeople(group, item)).ToArray();
            foreach (var line in byPeople.Take(MaxPeopleChanges)) yield return line;
            if (byPeople.Length > MaxPeopleChanges)
                yield return $"People changed {byPeople.Length - MaxPeopleChanges:N0} more events, so I'm leaving those alone, too.";
            if (byPeople.Length > 0) yield return $"To let me manage all events again, use {Settings} events:True.";
        }

        if (group.Settings.ThreadLead is not null && places.ThreadProblem is { } thread && group.Find(thread.Seminar) is { } ofThread)
            yield return $"The thread for {SeminarWords.Called(ofThread)} isn't up to date. {thread.Sentence}";
    }

    private static IEnumerable<Line> ByPeople(Group group, SeminarEvent item)
    {
        if (group.Find(item.Seminar) is not { } seminar) yield break;
        if (item.IsRemoved) yield return $"Someone deleted the event for {SeminarWords.Called(seminar)}, so I won't create it again.";
        else if (item.Kept != EventParts.None)
        {
            yield return $"Someone changed the {Lists.And([.. Names(item.Kept).Select(name => (Line)$"{name}")])} of "
                + $"{SeminarWords.Called(seminar)} in the events tab, so I'm leaving that alone.";
        }
    }

    private static IEnumerable<string> Names(EventParts parts)
    {
        if (parts.HasFlag(EventParts.Name)) yield return "name";
        if (parts.HasFlag(EventParts.Description)) yield return "description";
        if (parts.HasFlag(EventParts.Venue)) yield return "place";
        if (parts.HasFlag(EventParts.Time)) yield return "time";
    }
}
