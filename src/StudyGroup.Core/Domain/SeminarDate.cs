using NodaTime;
using NodaTime.TimeZones;

namespace StudyGroup.Core.Domain;

/// <summary>What's known about a seminar's date.</summary>
public abstract record SeminarDate
{
    private SeminarDate()
    {
    }

    /// <summary>Nothing is known yet: "TBA".</summary>
    public sealed record ToBeAnnounced : SeminarDate;

    /// <summary>Coming soon, on a day not settled yet.</summary>
    public sealed record ComingSoon : SeminarDate;

    /// <summary>A day, at a certain time or at the usual start.</summary>
    /// <param name="Day">The day in the group's time zone.</param>
    /// <param name="Time">The local time, or null for the group's usual start, even if that changes.</param>
    /// <param name="SecondOfTwo">Whether it's the later one of a local time that occurs twice at a clock change.</param>
    public sealed record On(LocalDate Day, LocalTime? Time, bool SecondOfTwo = false) : SeminarDate
    {
        // The only place where a local time becomes an instant. Members' input is checked when they type it. These resolvers are for
        // seed files, and for a time zone or usual start that changed later.
        private static readonly ZoneLocalMappingResolver Earlier =
            Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

        private static readonly ZoneLocalMappingResolver Later =
            Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

        /// <summary>
        /// The start as an instant. A time skipped by a clock change moves forward by the size of the change. Of a time that occurs twice,
        /// the earlier one counts, unless <see cref="SecondOfTwo"/>.
        /// </summary>
        public Instant StartIn(GroupSettings settings) =>
            settings.Zone.ResolveLocal(Day + (Time ?? settings.Start), SecondOfTwo ? Later : Earlier).ToInstant();

        /// <summary>The date that resolves to an instant in a zone, to the second.</summary>
        public static On Exactly(Instant instant, DateTimeZone zone)
        {
            var local = instant.InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond);
            var mapping = zone.MapLocal(local);
            var isSecond = mapping.Count == 2 && mapping.First().ToInstant() < instant - Duration.FromSeconds(1);
            return new On(local.Date, local.TimeOfDay, isSecond);
        }
    }

    /// <summary>A day that isn't settled. It gets no reminders, and once it has passed, the seminar counts as undated.</summary>
    public sealed record Tentative(On Date) : SeminarDate;

    /// <summary>The known day, settled or tentative, or null.</summary>
    public On? Known() => this switch
    {
        On on => on,
        Tentative tentative => tentative.Date,
        _ => null,
    };

    /// <summary>The date "TBA".</summary>
    public static SeminarDate Unknown { get; } = new ToBeAnnounced();

    /// <summary>The date "coming soon".</summary>
    public static SeminarDate Soon { get; } = new ComingSoon();
}
