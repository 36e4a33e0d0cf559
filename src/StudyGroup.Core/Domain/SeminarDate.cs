using NodaTime;
using NodaTime.TimeZones;

namespace StudyGroup.Core.Domain;

/// <summary>What is known of a seminar's date.</summary>
public abstract record SeminarDate
{
    private SeminarDate()
    {
    }

    /// <summary>Nothing is known yet: "TBA".</summary>
    public sealed record ToBeAnnounced : SeminarDate;

    /// <summary>It comes soon, on a day not settled yet.</summary>
    public sealed record ComingSoon : SeminarDate;

    /// <summary>On a day.</summary>
    /// <param name="Day">The day in the group's zone.</param>
    /// <param name="Time">The local time in the group's zone, or null for the group's usual start, whatever it will be.</param>
    /// <param name="SecondOfTwo">Of a local time that comes twice at a clock change, the later.</param>
    public sealed record On(LocalDate Day, LocalTime? Time, bool SecondOfTwo = false) : SeminarDate
    {
        // The one place where a local time becomes an instant. What a member typed was checked when it was typed;
        // this named choice serves what a seed file says, and a zone or usual start that was changed afterwards.
        private static readonly ZoneLocalMappingResolver Earlier =
            Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

        private static readonly ZoneLocalMappingResolver Later =
            Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

        /// <summary>
        /// The start as an instant: a time that a clock change leaves out is taken as much later as the clock was put forward;
        /// of one that comes twice the earlier is taken, unless <see cref="SecondOfTwo"/>.
        /// </summary>
        public Instant StartIn(GroupSettings settings) =>
            settings.Zone.ResolveLocal(Day + (Time ?? settings.Start), SecondOfTwo ? Later : Earlier).ToInstant();

        /// <summary>The date that means exactly an instant, in a zone, to the second.</summary>
        public static On Exactly(Instant instant, DateTimeZone zone)
        {
            var local = instant.InZone(zone).LocalDateTime.With(TimeAdjusters.TruncateToSecond);
            var mapping = zone.MapLocal(local);
            return new On(local.Date, local.TimeOfDay, mapping.Count == 2 && mapping.First().ToInstant() < instant - Duration.FromSeconds(1));
        }
    }

    /// <summary>On a day that is not settled: nobody is reminded of it, and once it has passed nothing is known any more.</summary>
    /// <param name="Date">The day.</param>
    public sealed record Tentative(On Date) : SeminarDate;

    /// <summary>The day that is known, settled or not; null where none is.</summary>
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
