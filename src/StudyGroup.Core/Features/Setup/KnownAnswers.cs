using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Setup;

/// <summary>What <c>/setup</c> needn't ask a group that has read a book before.</summary>
internal static class KnownAnswers
{
    /// <summary>The answers that the settings give, and the usual weekday.</summary>
    /// <param name="last">The group's last finished season, or null.</param>
    public static Options Of(Group group, Season? last)
    {
        var settings = group.Settings;
        var answers = Options.None.With(SetupAnswers.Start, DateWords.TimeOfDay(settings.Start))
            .With(SetupAnswers.Length, (long)settings.Length.TotalMinutes).With(SetupAnswers.Unit, UnitWords.Of(settings.Unit))
            .With(SetupAnswers.Events, settings.Events);
        answers = settings.Role is { } role
            ? answers.With(SetupAnswers.Role, new RoleGiven(role, AnyoneMayPing: true))
            : answers.With(SetupAnswers.Nobody, true);
        if (settings.Channel is { } channel) answers = answers.With(SetupAnswers.Channel, new ChannelGiven(channel));
        if (settings.ZoneIsChosen) answers = answers.With(SetupAnswers.Zone, settings.Zone.Id);
        if (settings.Place is { } place) answers = answers.With(SetupAnswers.Place, place);
        if (settings.Book is { } book) answers = answers.With(SetupAnswers.Book, book);
        if (settings.ThreadLead is { } lead) answers = answers.With(SetupAnswers.Thread, LeadTimes.Say(lead));
        return UsualDay(group.Seminars.IsEmpty ? last?.Seminars ?? [] : group.Seminars) is { } day
            ? answers.With(SetupAnswers.Day, $"{day}")
            : answers;
    }

    private static IsoDayOfWeek? UsualDay(ImmutableArray<Seminar> seminars) =>
        seminars.Select(seminar => seminar.Date.Known()?.Day.DayOfWeek).OfType<IsoDayOfWeek>()
            .GroupBy(day => day).MaxBy(days => days.Count())?.Key;
}
