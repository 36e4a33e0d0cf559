using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;

namespace StudyGroup.Web.Tests;

/// <summary>A season of a group: two seminars held, one next, one cancelled, one tentative, one without a date, and a break.</summary>
internal static class Season
{
    /// <summary>The people named in it.</summary>
    public static readonly string[] Names = ["Ana Beck", "Wren Halloran", "Priya Nair", "Team Tern"];

    public static async Task AddSeasonAsync(this WebFixture web)
    {
        web.Group = Seminars.Aggregate(web.Group, (group, seminar) => group.Add(seminar)) with
        {
            Settings = web.Group.Settings with { Author = "Chip Huyen", Place = "Room 5" },
        };
        web.Group = web.Group.Add(new Break { From = new(2026, 12, 24), Until = new(2026, 12, 31), Reason = "holidays" });
        IPoints points = web.Stores;
        var discussed = await points.AddAsync(web.Group.Id, new SeminarId(1), Priya, "Why feature stores?", default, "Priya Nair");
        await points.AddAsync(web.Group.Id, new SeminarId(1), Priya, "What about\nlabels?", default, "Priya Nair");
        await points.ChangeAsync(web.Group.Id, discussed.Id, point => point! with { DiscussedAt = Instant.FromUtc(2026, 10, 23, 17, 0) });
    }

    private static MemberId Priya => new(3);

    private static Seminar[] Seminars { get; } =
    [
        Seminar(1, "Overview of Machine Learning Systems", On(2026, 10, 23)) with
        {
            Slides = [new SlideDeck("https://example.org/1", "Chapter 1 slides", null, ["When to use ML", "Research and production"])],
            Notes = [new Note("We agreed on two things.\nNobody wrote them down.", null, new MemberId(2), default),
                new Note("The recording", "https://example.org/recording", null, default)],
            Presenters = [new Presenter(new MemberId(2), "Ana Beck")],
        },
        Seminar(2, "Introduction to Machine Learning Systems Design", On(2026, 11, 6)),
        Seminar(3, "Data Engineering for ML: Structuring, Storing & Processing Data", On(2026, 12, 4)) with
        {
            Readings =
            [
                new Reading("Designing Machine Learning Systems") { Part = "ch. 3" },
                new Reading("Leases revisited")
                {
                    Url = "https://doi.org/10.1145/74850.74870", Authors = "K. Marsh", Part = "pp. 12–30", Published = "OSDI '24",
                    IsOptional = true,
                },
            ],
            Presenters = [new Presenter(new MemberId(2), "Ana Beck"), new Presenter(null, "Wren Halloran")],
            Team = "Team Tern",
            Slides = [new SlideDeck("https://example.org/3", null, null, [])],
        },
        Seminar(4, "Training Data", On(2026, 12, 18)) with { Cancelled = new Cancellation("Room flooded") },
        Seminar(5, "Feature Engineering for ML Models", new SeminarDate.Tentative(new SeminarDate.On(new LocalDate(2027, 1, 8), null))),
        Seminar(6, "Developing & Evaluating ML Models", SeminarDate.Unknown),
    ];

    private static Seminar Seminar(int number, string topic, SeminarDate date) =>
        new() { Number = number, Chapter = $"Chapter {number}", Topic = topic, Date = date };

    private static SeminarDate.On On(int year, int month, int day) => new(new LocalDate(year, month, day), null);
}
