using InnerAlignment.Integration;

namespace InnerAlignment.Tests.Integration;

public class GaussLegendreTests
{
    [Test]
    public void Two_nodes_stand_at_one_over_root_three() =>
        Assert.That(new GaussLegendre(2).Nodes.ToArray(), Is.EqualTo([-1 / Math.Sqrt(3), 1 / Math.Sqrt(3)]).Within(1e-15));

    [Test]
    public void Polynomials_of_degree_below_twice_the_nodes_are_exact([Values(1, 2, 5, 16, 64)] int count)
    {
        var degree = 2 * count - 1;

        var integral = new GaussLegendre(count).Integrate(x => degree * Math.Pow(x, degree - 1) + Math.Pow(x, degree), -1, 1);

        Assert.That(integral, Is.EqualTo(2).Within(1e-13));
    }

    [Test]
    public void Panels_add_up() =>
        Assert.That(new GaussLegendre(8).Integrate(Math.Sin, 0, Math.PI, 3), Is.EqualTo(2).Within(1e-13));

    [Test]
    public void A_rule_without_nodes_is_refused() =>
        Assert.That(() => new GaussLegendre(0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
