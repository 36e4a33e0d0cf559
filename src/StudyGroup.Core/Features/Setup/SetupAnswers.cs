namespace StudyGroup.Core.Features.Setup;

/// <summary>
/// The names under which the answers of <c>/setup</c> are kept until they're confirmed. Answers to settings have the names of
/// <c>/manage settings</c>'s options, and dates those of <c>/manage plan</c>'s.
/// </summary>
internal static class SetupAnswers
{
    /// <summary>The channel for reminders.</summary>
    public const string Channel = "channel";

    /// <summary>The role to ping.</summary>
    public const string Role = "role";

    /// <summary>Yes if no role is pinged.</summary>
    public const string Nobody = "nobody";

    /// <summary>The time zone's id.</summary>
    public const string Zone = "timezone";

    /// <summary>A city that was typed and has matches in several zones, or none.</summary>
    public const string City = "city";

    /// <summary>The usual weekday, as typed.</summary>
    public const string Day = "day";

    /// <summary>The usual start, as typed.</summary>
    public const string Start = "start";

    /// <summary>The usual length in minutes.</summary>
    public const string Length = "length";

    /// <summary>The usual place.</summary>
    public const string Place = "place";

    /// <summary>The book.</summary>
    public const string Book = "book";

    /// <summary>The word for what is read for a seminar.</summary>
    public const string Unit = "unit";

    /// <summary>Where the schedule comes from: a name of <see cref="SetupSchedule"/>.</summary>
    public const string Schedule = "schedule";

    /// <summary>Yes if the pasted schedule takes the place of the seminars ahead, no if it's added to them.</summary>
    public const string Replace = "replace";

    /// <summary>Yes if it takes the place of the seminars held so far, too.</summary>
    public const string ReplaceHeld = "replace-held";

    /// <summary>The first date, as typed.</summary>
    public const string First = "first";

    /// <summary>The rhythm, as typed.</summary>
    public const string Rhythm = "rhythm";

    /// <summary>Days to skip, as typed.</summary>
    public const string Skip = "skip";

    /// <summary>Whether seminars become events.</summary>
    public const string Events = "events";

    /// <summary>How long before the start threads open, as typed.</summary>
    public const string Thread = "threads";

    /// <summary>Yes if dates come later.</summary>
    public const string NoDates = "no-dates";
}

/// <summary>Where the schedule of a group that is set up comes from.</summary>
internal static class SetupSchedule
{
    /// <summary>It stays as it is.</summary>
    public const string Keep = "keep";

    /// <summary>Nothing is ahead.</summary>
    public const string Empty = "empty";

    /// <summary>A table of contents, in <see cref="Scheduling.ContentsPlanner.Text"/>.</summary>
    public const string Contents = "contents";

    /// <summary>The book that comes with the bot, in <see cref="Scheduling.ContentsPlanner.Text"/>.</summary>
    public const string Sample = "sample";

    /// <summary>A README, in <see cref="Import.ImportPlanner.Text"/>.</summary>
    public const string Readme = "readme";
}
