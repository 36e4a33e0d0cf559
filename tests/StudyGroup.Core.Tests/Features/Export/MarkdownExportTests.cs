using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Export;

public sealed class MarkdownExportTests
{
    [Fact]
    public void The_schedule_is_written_as_the_readme_it_may_have_come_from()
    {
        var group = TestGroup.Nine() with { Seminars = [.. TestGroup.Nine().Seminars.Take(4)] };
        group = group.On(2, 2025, 3, 28, 19, 30).With(group.Numbered(4)! with
        {
            Topic = "Sums | products",
            Presenters = [new Presenter(null, "Wren Halloran")],
            Cancelled = new Cancellation("Ill"),
        })
            .Add(new Break { From = new LocalDate(2025, 3, 17), Until = new LocalDate(2025, 3, 21), Reason = "exams" });
        group = group.With(
            group.Numbered(1)! with { Slides = [.. group.Numbered(1)!.Slides, new SlideDeck("https://example.org/more", null, null, [])] });

        Assert.Equal(
            """
            # Designing Machine Learning Systems

            We read **"Designing Machine Learning Systems"** by *Chip Huyen*.

            ## 📚 Study Schedule

            | 🔢 Seminar | 📅 Date | 📖 Chapter | 🧵 Topic | 🎤 Presenters |
            |---|---|---|---|---|
            | Seminar 1 | 14-03-25 | Chapter 1 | **Topic 1** |  |
            |  | 17-03-25 – 21-03-25 |  | No seminar: exams |
            | Seminar 2 | 28-03-25 19:30 | Chapter 2 | **Topic 2** |  |
            | Seminar 3 | Coming soon | Chapter 3 | **Data Engineering for ML** |  |
            | Seminar 4 | TBA | Chapter 4 | ~~**Sums \| products**~~ | Wren Halloran |

            ## 📝 Seminar Slides

            - 📊 **[Seminar 1 (14-03-25) – Chapter 1 Slides](https://example.org/1)**  
              *Topic:* Topic 1  
              *Covers:* Fraud detection, Scalability 1

            - 📊 Seminar 1 (14-03-25): <https://example.org/more>

            - 📊 **[Seminar 2 (28-03-25) – Chapter 2 Slides](https://example.org/2)**  
              *Topic:* Topic 2  
              *Covers:* Fraud detection, Scalability 2

            """,
            MarkdownExport.Write(group));
    }

    [Fact]
    public void Readings_are_a_list_below_the_schedule_and_the_unit_heads_its_column()
    {
        var group = TestGroup.Empty() with { Settings = TestGroup.Settings with { Book = null, Author = null, Unit = UnitWord.Paper } };
        group = group.Add(new Seminar
        {
            Number = 1,
            Topic = "Leases revisited",
            Date = new SeminarDate.On(new LocalDate(2027, 2, 17), null),
            Team = "Blue | Green",
            Presenters = [new Presenter(null, "Ann Lee"), new Presenter(null, "Smith & Sons")],
            Readings =
            [
                new Reading("Leases [revisited]")
                {
                    Url = "https://doi.org/10.1000/xyz123",
                    Authors = "K. Marsh",
                    Published = "OSDI '24",
                    Part = "pp. 12–30",
                },
                new Reading("A short history") { IsOptional = true },
            ],
        })
            .Add(new Seminar
            {
                Number = 2,
                Topic = "Clocks",
                Date = SeminarDate.Unknown,
                Presenters = [new Presenter(null, "Ann & Bo")],
            });

        Assert.Equal(
            """
            # Reading group

            ## 📚 Study Schedule

            | 🔢 Seminar | 📅 Date | 📖 Paper | 🧵 Topic | 🎤 Presenters | 👥 Team |
            |---|---|---|---|---|---|
            | Seminar 1 | 17-02-27 |  | **Leases revisited** | Ann Lee<br>Smith \& Sons | Blue \| Green |
            | Seminar 2 | TBA |  | **Clocks** | Ann \& Bo<br> |  |

            ## 📄 Seminar Readings

            - **Seminar 1:** [Leases \[revisited\]](https://doi.org/10.1000/xyz123)  
              *Authors:* K. Marsh  
              *Published:* OSDI '24  
              *Part:* pp. 12–30

            - **Seminar 1 (optional):** A short history

            """,
            MarkdownExport.Write(group));
    }
}
